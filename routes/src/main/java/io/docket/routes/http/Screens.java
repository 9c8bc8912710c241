package io.docket.routes.http;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves index.html for every path of the single-page application. */
@Configuration
public class Screens implements WebMvcConfigurer {
    /** The addresses, as web/src/main/web/shell/routes.ts has them. */
    public static final List<String> ADDRESSES = List.of(
            "/",
            "/documents",
            "/documents/{id}",
            "/documents/{id}/review",
            "/documents/{id}/export",
            "/review",
            "/upload",
            "/pipeline",
            "/login");

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        ADDRESSES.forEach(address -> registry.addViewController(address).setViewName("forward:/index.html"));
    }
}
