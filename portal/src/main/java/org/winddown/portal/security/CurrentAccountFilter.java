package org.winddown.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.winddown.portal.Accounts;

/** Ends a session whose account has been changed or disabled since it signed in. */
final class CurrentAccountFilter extends OncePerRequestFilter {

    private final Accounts accounts;

    CurrentAccountFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof Viewer viewer && !current(viewer)) {
            new SecurityContextLogoutHandler().logout(request, response, signedIn);
        }
        chain.doFilter(request, response);
    }

    private boolean current(Viewer viewer) {
        return accounts.find(viewer.name())
                .filter(account -> account.enabled() && account.revision() == viewer.revision())
                .isPresent();
    }
}
