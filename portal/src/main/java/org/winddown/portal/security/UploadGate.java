package org.winddown.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before anything that would read an uploaded body: the check of the form token needs the form's fields, and
 * reading them writes the file to disk. So strangers and those who may not upload are turned away first, and a file
 * that is too large is answered with a page of its own.
 */
final class UploadGate extends OncePerRequestFilter {

    private final long maxBody;
    private final AuthenticationEntryPoint signIn;

    UploadGate(long maxBody, AuthenticationEntryPoint signIn) {
        this.maxBody = maxBody;
        this.signIn = signIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof Viewer viewer)) {
            signIn.commence(request, response, new InsufficientAuthenticationException("Nobody is signed in."));
            return;
        }
        if (!viewer.role().mayUpload()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (request.getContentLengthLong() > maxBody || !fits(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Reads the body, which nothing reads again after this. */
    private static boolean fits(HttpServletRequest request) throws ServletException, IOException {
        try {
            request.getParts();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
