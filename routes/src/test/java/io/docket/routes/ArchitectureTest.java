package io.docket.routes;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.Result;
import io.docket.routes.store.documents.Visibility;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteConfigurationBuilder;

/** Holds the layout of docs/architecture.md against the code; each rule says how to mend a breach. */
@AnalyzeClasses(packages = "io.docket", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] SHARED = {
        "io.docket.routes.flow..",
        "io.docket.routes.store..",
        "io.docket.routes.views..",
        "io.docket.routes.parsers..",
        "io.docket.routes.models.."
    };

    @ArchTest
    static final ArchRule processorsArePlainJava = noClasses()
            .that()
            .resideInAPackage("io.docket.processors..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel..", "org.springframework..", "jakarta.jms..", "jakarta.servlet..")
            .because("a processor only knows the document: move what needs a framework into a step in routes/");

    @ArchTest
    static final ArchRule processorStagesDoNotKnowEachOther = slices().matching("io.docket.processors.(*)..")
            .namingSlices("stage $1")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    DescribedPredicate.alwaysTrue(),
                    resideInAnyPackage("io.docket.processors.document..", "io.docket.processors.plugin.."))
            .ignoreDependency(
                    resideInAnyPackage("io.docket.processors.child.."),
                    resideInAnyPackage(
                            "io.docket.processors.codes..",
                            "io.docket.processors.einvoice..",
                            "io.docket.processors.extract..",
                            "io.docket.processors.ocr..",
                            "io.docket.processors.office..",
                            "io.docket.processors.output..",
                            "io.docket.processors.unpack.."))
            .because("stages meet in records of the document package: put what two stages share there");

    @ArchTest
    static final ArchRule sharedCodeKnowsNoFeature = noClasses()
            .that()
            .resideInAnyPackage(SHARED)
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.docket.routes..").and(resideOutsideOfPackages(SHARED)))
            .because(
                    "features use flow, store, views, parsers and models, never the other way: hand the feature's part in from outside");

    @ArchTest
    static final ArchRule storeKnowsOnlyItself = noClasses()
            .that()
            .resideInAPackage("io.docket.routes.store..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("io.docket.routes..").and(resideOutsideOfPackages("io.docket.routes.store..")))
            .because("the store is below all else: move what needs more into flow or a feature");

    @ArchTest
    static final ArchRule featuresMeetOnlyThroughQueues = slices().matching("io.docket.routes.(*)..")
            .namingSlices("feature $1")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(SHARED))
            .ignoreDependency(
                    resideInAnyPackage("io.docket.routes.security.."), resideInAnyPackage("io.docket.routes.http.."))
            .ignoreDependency(
                    resideInAnyPackage("io.docket.routes.ops.."), resideInAnyPackage("io.docket.routes.security.."))
            .because("features talk by direct: names, queues and events: call the other's route or share through flow");

    @ArchTest
    static final ArchRule kindsDoNotKnowEachOther = slices().matching("io.docket.routes.kinds.(*)..")
            .namingSlices("kind $1")
            .should()
            .notDependOnEachOther()
            .because("a kind is one package: let one pipeline go on with a route of the other, or share through flow");

    @ArchTest
    static final ArchRule onlyAKindKnowsItsResult = noClasses()
            .that()
            .resideOutsideOfPackages("io.docket.routes.kinds..", "io.docket.routes.store..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                    Result.Invoice.class, Result.Table.class, Result.Text.class, Result.Archive.class, Result.Own.class)
            .because(
                    "nobody asks of which kind a document is: add what you need to flow.Kind, and let each kind answer");

    @ArchTest
    static final ArchRule routesAreHiddenAndNamed = classes()
            .that()
            .areAssignableTo(RouteBuilder.class)
            .and(DescribedPredicate.not(JavaClass.Predicates.assignableTo(RouteConfigurationBuilder.class)))
            .should()
            .haveSimpleNameEndingWith("Route")
            .andShould()
            .notHaveModifier(JavaModifier.PUBLIC)
            .because("a route is reached by its endpoint, not by its class: drop public, and name it XRoute");

    @ArchTest
    static final ArchRule sqlIsInTheStore = noClasses()
            .that()
            .resideOutsideOfPackage("io.docket.routes.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")
            .because("SQL has one home: add a method to one of the Rows classes in store");

    @ArchTest
    static final ArchRule requestsSeeOwnDocumentsOnly = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.docket.routes.documents..",
                    "io.docket.routes.review..",
                    "io.docket.routes.progress..",
                    "io.docket.routes.security..",
                    "io.docket.routes.http..")
            .should()
            .callMethod(DocumentRows.class, "find", String.class)
            .orShould()
            .callMethod(DocumentRows.class, "findByJob", String.class)
            .because("what a request names may be another team's: get it from flow.Documents");

    @ArchTest
    static final ArchRule nobodySeesAllByChance = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(Visibility|AccountUser|ApiKeyUser|Figures)")
            .should()
            .accessField(Visibility.class, "ALL")
            .because("lists and counts that a request asks for are of its team: take CurrentUser.visibility()");

    @ArchTest
    static final ArchRule filesAreTouchedInTheStore = noClasses()
            .that()
            .resideInAPackage("io.docket.routes..")
            .and()
            .resideOutsideOfPackages("io.docket.routes.store..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.file.Files")
            .because("bytes lie in the file store: go through DocumentFiles");

    @ArchTest
    static final ArchRule servletsStayAtTheEdge = noClasses()
            .that()
            .resideInAPackage("io.docket.routes..")
            .and()
            .resideOutsideOfPackages(
                    "io.docket.routes.intake..",
                    "io.docket.routes.progress..",
                    "io.docket.routes.security..",
                    "io.docket.routes.http..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.servlet..")
            .because("only the doors know HTTP: take the value as a parameter");
}
