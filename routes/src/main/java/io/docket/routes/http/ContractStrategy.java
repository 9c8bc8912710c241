package io.docket.routes.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import java.util.List;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumerAware;
import org.apache.camel.component.rest.openapi.DefaultRestOpenapiProcessorStrategy;
import org.springframework.stereotype.Component;

/**
 * Shows Camel its part of the contract. What Spring MVC serves is left out; so are all responses but the good one,
 * because Camel 4.17 takes the last response of an operation for what it produces.
 */
@Component("contractStrategy")
class ContractStrategy extends DefaultRestOpenapiProcessorStrategy {
    private static final String HANDLER = "x-handler";

    @Override
    public void validateOpenApi(OpenAPI contract, String basePath, PlatformHttpConsumerAware consumer)
            throws Exception {
        contract.getPaths().values().forEach(ContractStrategy::dropSpringOperations);
        contract.getPaths().values().removeIf(path -> path.readOperations().isEmpty());
        contract.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation.getResponses().keySet().removeIf(status -> !status.startsWith("2")));
        super.validateOpenApi(contract, basePath, consumer);
    }

    private static void dropSpringOperations(PathItem path) {
        List.copyOf(path.readOperationsMap().entrySet()).stream()
                .filter(entry -> entry.getValue().getExtensions() != null
                        && "spring".equals(entry.getValue().getExtensions().get(HANDLER)))
                .forEach(entry -> path.operation(entry.getKey(), null));
    }
}
