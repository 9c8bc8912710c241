package io.docket.routes.http;

import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the contract. */
@RestController
class ContractController {
    private final Contract contract;

    ContractController(Contract contract) {
        this.contract = contract;
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String contract() throws IOException {
        return contract.json();
    }
}
