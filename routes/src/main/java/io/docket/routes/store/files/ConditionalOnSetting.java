package io.docket.routes.store.files;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Activates a bean only when a setting begins with a prefix: the address of a database or file store tells its kind.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Conditional(ConditionalOnSetting.Begins.class)
public @interface ConditionalOnSetting {

    /** Returns the setting's name. */
    String name();

    /** Returns how its value has to begin. */
    String prefix();

    /** Compares them. */
    final class Begins implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Map<String, ?> attributes =
                    Objects.requireNonNull(metadata.getAnnotationAttributes(ConditionalOnSetting.class.getName()));
            String value = context.getEnvironment().getProperty(String.valueOf(attributes.get("name")), "");
            return value.startsWith(String.valueOf(attributes.get("prefix")));
        }
    }
}
