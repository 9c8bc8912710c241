package io.docket.routes.http;

import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumerAware;
import org.apache.camel.component.platform.http.springboot.PlatformHttpMessage;
import org.apache.camel.component.rest.openapi.DefaultRestOpenapiProcessorStrategy;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.processor.RestBindingAdvice;
import org.springframework.stereotype.Component;

/**
 * Gives Camel its part of the contract, without the operations that Spring MVC serves, and with successful responses
 * only, because Camel 4.17 takes the media type that an operation produces from its last response.
 *
 * <p>A route's message gets only the parameters that the contract names for its operation, each from the place that it
 * names (query, path or header).
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
        if (consumer.getPlatformHttpConsumer() instanceof DefaultConsumer answering) {
            answering.setExceptionHandler(new DepartureHandler(answering.getExceptionHandler()));
        }
        super.validateOpenApi(contract, basePath, consumer);
    }

    private static void dropSpringOperations(PathItem path) {
        List.copyOf(path.readOperationsMap().entrySet()).stream()
                .filter(entry -> entry.getValue().getExtensions() != null
                        && "spring".equals(entry.getValue().getExtensions().get(HANDLER)))
                .forEach(entry -> path.operation(entry.getKey(), null));
    }

    @Override
    public boolean process(
            OpenAPI contract,
            io.swagger.v3.oas.models.Operation operation,
            String verb,
            String path,
            RestBindingAdvice binding,
            Exchange exchange,
            AsyncCallback callback) {
        HttpServletRequest request =
                exchange.getMessage(PlatformHttpMessage.class).getRequest();
        Call call = Call.of(request)
                .filter(found -> found.operation().id().equals(operation.getOperationId()))
                .orElse(null);
        if (call == null) {
            exchange.setException(new ProblemException(ProblemCode.NOT_FOUND, "There is nothing at " + path));
            callback.done(true);
            return true;
        }
        setParameters(exchange.getMessage().getHeaders(), call, request);
        return super.process(contract, operation, verb, path, binding, exchange, callback);
    }

    /** Camel's own headers and the content type are kept. */
    private static void setParameters(Map<String, Object> headers, Call call, HttpServletRequest request) {
        headers.keySet()
                .removeIf(name -> !name.toLowerCase(Locale.ROOT).startsWith("camel")
                        && !name.equalsIgnoreCase(Exchange.CONTENT_TYPE));
        Map<String, List<String>> query = Query.read(request.getQueryString());
        for (Parameter parameter : call.operation().parameters()) {
            List<String> values = parameter.values(call, request, query);
            if (!values.isEmpty()) {
                headers.put(parameter.name(), values.get(0));
            }
        }
    }
}
