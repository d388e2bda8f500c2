package org.winddown.portal.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.util.unit.DataSize;
import org.winddown.portal.Accounts;

/**
 * What every request passes: who it is from, whether it may be done, and the headers of the answer. What is not named
 * here as open to all needs a signed-in user, and every page states what that user must be allowed.
 */
public final class SecurityChain {

    /** Paths that a stranger may get; nothing else is open. */
    public static final List<String> OPEN_PATHS =
            List.of("/login", "/health", "/portal/winddown.css", "/portal/mark.svg");

    private static final DataSize FORM = DataSize.ofMegabytes(1);
    private static final String CONTENT_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private SecurityChain() {}

    /** Builds the chain; {@code maxUpload} is the largest file that is accepted. */
    public static SecurityFilterChain build(
            HttpSecurity http, AuthenticationManager manager, Accounts accounts, DataSize maxUpload) {
        LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/login");
        return http.authenticationManager(manager)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, OPEN_PATHS.toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login").failureHandler(SecurityChain::refuse))
                .logout(logout -> logout.logoutSuccessUrl("/login?signed-out"))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(signIn).accessDeniedHandler(new RefusedRequest()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new CurrentAccountFilter(accounts), CsrfFilter.class)
                .addFilterBefore(new UploadGate(largestBody(maxUpload), signIn), CsrfFilter.class)
                .build();
    }

    /** Bytes of the largest request: the file, and generously what the form adds to it. */
    public static long largestBody(DataSize maxUpload) {
        return maxUpload.toBytes() + FORM.toBytes();
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String why = refused instanceof LockedException ? "locked" : "wrong";
        new DefaultRedirectStrategy().sendRedirect(request, response, "/login?" + why);
    }
}
