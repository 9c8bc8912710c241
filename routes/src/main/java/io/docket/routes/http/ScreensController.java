package io.docket.routes.http;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Answers every address of the screens with the page that draws them. */
@Controller
class ScreensController {

    @GetMapping({
        "/",
        "/documents",
        "/documents/{id}",
        "/documents/{id}/review",
        "/documents/{id}/export",
        "/review",
        "/upload",
        "/login"
    })
    String screens() {
        return "forward:/index.html";
    }
}
