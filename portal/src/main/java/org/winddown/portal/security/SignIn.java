package org.winddown.portal.security;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.winddown.portal.Account;
import org.winddown.portal.Accounts;
import org.winddown.portal.Role;

/**
 * Signs people in by name and password. Its answers do not tell an unknown name, a disabled account and a wrong
 * password apart, and a name is locked alike whether there is such an account or not.
 */
public final class SignIn implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int LONGEST_NAME = 64;

    private final Accounts accounts;
    private final Attempts attempts;
    private final SignInProperties limits;
    private final Clock clock;

    public SignIn(Accounts accounts, SignInProperties limits, Clock clock) {
        this.accounts = accounts;
        this.attempts = new Attempts(limits);
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        String name = key(presented.getName());
        int left = attempts.begin(name, clock.instant());
        if (left < 0) {
            throw new LockedException("Too many wrong passwords for this name.");
        }
        Account account =
                accounts.open(name, String.valueOf(presented.getCredentials())).orElseThrow(() -> wrong(name, left));
        attempts.succeeded(name);
        return UsernamePasswordAuthenticationToken.authenticated(Viewer.of(account), null, granted(account.role()));
    }

    private BadCredentialsException wrong(String name, int left) {
        if (left == 0) {
            LOG.warn(
                    "name {} is locked for {} after {} wrong passwords",
                    name.replaceAll("[^a-z0-9._@-]", "?"),
                    limits.lockFor(),
                    limits.maxFailures());
        }
        return new BadCredentialsException("Name or password is wrong.");
    }

    private static String key(@Nullable String name) {
        String normal = String.valueOf(name).strip().toLowerCase(Locale.ROOT);
        return normal.length() <= LONGEST_NAME ? normal : normal.substring(0, LONGEST_NAME + 1);
    }

    private static List<GrantedAuthority> granted(Role role) {
        List<String> names = new ArrayList<>(List.of("READ"));
        if (role.mayUpload()) {
            names.add("UPLOAD");
        }
        if (role.mayRelease()) {
            names.add("RELEASE");
        }
        return AuthorityUtils.createAuthorityList(names);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
