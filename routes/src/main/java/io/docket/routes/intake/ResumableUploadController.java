package io.docket.routes.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Resumable uploads (tus 1.0.0). */
@RestController
class ResumableUploadController {
    private final ResumableUploads uploads;

    ResumableUploadController(ResumableUploads uploads) {
        this.uploads = uploads;
    }

    @RequestMapping(
            path = {ResumableUploads.PATH, ResumableUploads.PATH + "/{id}"},
            method = {
                RequestMethod.POST,
                RequestMethod.HEAD,
                RequestMethod.PATCH,
                RequestMethod.DELETE,
                RequestMethod.OPTIONS
            })
    void serve(HttpServletRequest request, HttpServletResponse response, Principal user) throws IOException {
        uploads.serve(request, response, user.getName());
    }
}
