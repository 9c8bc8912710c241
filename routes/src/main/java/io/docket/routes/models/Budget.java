package io.docket.routes.models;

import io.docket.routes.flow.ServiceException;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.FailureCode;
import io.docket.routes.store.jobs.ModelUseRows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Holds what language models are asked for against the budgets of a job and a day. */
@Component
class Budget {
    private final ModelProperties properties;
    private final ModelUseRows uses;

    Budget(ModelProperties properties, ModelUseRows uses) {
        this.properties = properties;
        this.uses = uses;
    }

    /**
     * Expects that one more call is within the budgets.
     *
     * @param tokens of its question, about
     * @throws ServiceException when it is not
     */
    void require(DocumentRow document, long tokens) {
        if (properties.jobTokens() > 0
                && uses.of(document.jobId(), document.revision()).tokens() + tokens > properties.jobTokens()) {
            throw exceeded(
                    "this document",
                    properties.jobTokens(),
                    "Raise docket.llm.job-tokens, start Docket again, and retry: it goes on where it is");
        }
        if (properties.dayTokens() > 0 && uses.on(today()).tokens() + tokens > properties.dayTokens()) {
            throw exceeded(
                    "one day",
                    properties.dayTokens(),
                    "Retry tomorrow (UTC), or raise docket.llm.day-tokens and start Docket again: it goes on where it is");
        }
    }

    void spend(DocumentRow document, long input, long output) {
        uses.add(document.jobId(), document.revision(), today(), input, output);
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    }

    private static ServiceException exceeded(String what, long budget, String hint) {
        return new ServiceException(
                FailureCode.BUDGET_EXCEEDED,
                "The budget of " + budget + " tokens of the language model for " + what + " is used up",
                hint,
                null,
                null);
    }
}
