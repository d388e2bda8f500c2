package org.winddown.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Answers what may not be done with 403, and lets the page say when the form was only too old. */
public final class RefusedRequest implements AccessDeniedHandler {

    /** Name of the request attribute that is set when the form had no valid token. */
    public static final String STALE_FORM = "winddown.stale-form";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (refused instanceof CsrfException) {
            request.setAttribute(STALE_FORM, true);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
