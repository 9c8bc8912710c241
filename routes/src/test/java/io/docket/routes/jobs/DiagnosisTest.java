package io.docket.routes.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.routes.flow.PipelineException;
import io.docket.routes.store.documents.Failure;
import io.docket.routes.store.documents.FailureCode;
import io.docket.routes.store.documents.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Map;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisTest {
    private static final Failures.Place OWN = new Failures.Place(Stage.VALIDATE, "ask-vendor", true);
    private static final Failures.Place DOCKETS = new Failures.Place(Stage.VALIDATE, "check-invoice", false);

    @Test
    void showsWhatAStepOfTheInstallationSays() {
        Failure failure = failure(new IllegalStateException("No vendor 4711"), OWN);

        assertThat(failure.code()).isEqualTo(FailureCode.STEP_FAILED);
        assertThat(failure.message()).isEqualTo("The step ended in IllegalStateException: No vendor 4711");
        assertThat(failure.step()).isEqualTo("ask-vendor");
    }

    @Test
    void keepsWhatAStepOfDocketSaysForTheLog() {
        Failure failure = failure(new IllegalStateException("No vendor 4711"), DOCKETS);

        assertThat(failure.code()).isEqualTo(FailureCode.INTERNAL);
        assertThat(failure.message()).isEqualTo("An unexpected fault stopped the processing");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429})
    void triesABusyServiceAgain(int status) {
        Failure failure = failure(answer(status, null), OWN);

        assertThat(failure.code()).isEqualTo(FailureCode.SERVICE_UNREACHABLE);
        assertThat(failure.message()).isEqualTo("The service at vendors.example.com answered " + status);
    }

    @ParameterizedTest
    @CsvSource({
        "404, , The service at vendors.example.com answered 404",
        "302, https://elsewhere.example.com, 'The service at vendors.example.com answered 302 and leads elsewhere, which is not followed'"
    })
    void doesNotTryARefusalAgain(int status, @Nullable String location, String message) {
        Failure failure = failure(answer(status, location), OWN);

        assertThat(failure.code()).isEqualTo(FailureCode.SERVICE_ANSWER);
        assertThat(failure.message()).isEqualTo(message);
    }

    @Test
    void tellsAServiceThatDoesNotAnswerFromADisk() {
        assertThat(failure(new ConnectException("refused"), OWN).code()).isEqualTo(FailureCode.SERVICE_UNREACHABLE);
        assertThat(failure(new UncheckedIOException(new SocketTimeoutException("Read timed out")), OWN)
                        .code())
                .isEqualTo(FailureCode.SERVICE_UNREACHABLE);
        assertThat(failure(new NoHttpResponseException("failed to respond"), OWN)
                        .code())
                .isEqualTo(FailureCode.SERVICE_UNREACHABLE);
        assertThat(failure(new IOException("No space left on device"), OWN).code())
                .isEqualTo(FailureCode.STORAGE_UNREACHABLE);
        assertThat(failure(new ConnectException("the bucket is away"), DOCKETS).code())
                .isEqualTo(FailureCode.STORAGE_UNREACHABLE);
    }

    @Test
    void findsTheReasonBelowWhatCamelPutsAroundIt() {
        Exception wrapped = new IllegalStateException("Error occurred", PipelineException.answer("No JSON"));

        assertThat(failure(wrapped, OWN).code()).isEqualTo(FailureCode.SERVICE_ANSWER);
        assertThat(failure(wrapped, OWN).message()).isEqualTo("No JSON");
    }

    private static Failure failure(Exception cause, Failures.Place place) {
        return Diagnosis.of("d-1", 1, cause, place);
    }

    private static HttpOperationFailedException answer(int status, @Nullable String location) {
        return new HttpOperationFailedException(
                "https://vendors.example.com/vendors/DE1?key=abc", status, "", location, Map.of(), "body");
    }
}
