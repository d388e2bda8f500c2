package org.winddown.portal.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.winddown.portal.security.RefusedRequest;
import org.winddown.portal.upload.UploadProperties;
import org.winddown.reporting.text.ZoneText;

/** Answers every error with a page of ours, which never shows an exception. */
@Controller
public class ErrorPageController implements ErrorController {

    private final UploadProperties upload;
    private final Clock clock;

    public ErrorPageController(UploadProperties upload, Clock clock) {
        this.upload = upload;
        this.clock = clock;
    }

    @RequestMapping("/error")
    public String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        boolean staleForm = request.getAttribute(RefusedRequest.STALE_FORM) != null;
        response.setStatus(status);
        model.addAttribute("error", ErrorPage.of(status, staleForm, upload.words(), ZoneText.utc(clock.instant())));
        return "portal/error";
    }
}
