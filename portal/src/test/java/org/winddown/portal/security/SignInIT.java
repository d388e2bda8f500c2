package org.winddown.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.winddown.portal.FakeNights;
import org.winddown.portal.PortalIT;
import org.winddown.portal.PortalTestApplication;
import org.winddown.portal.Role;

class SignInIT extends PortalIT {

    private String attempt(String name, String password) throws Exception {
        return send(post("/login")
                        .param("username", name)
                        .param("password", password)
                        .with(csrf()))
                .getRedirectedUrl();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/uploads",
                "/imports/x?unit=NYC",
                "/imports/x/rejected.csv?unit=NYC",
                "/runs/" + FakeNights.LATEST,
                "/runs/" + FakeNights.LATEST + "/report?unit=NYC&format=pdf",
                "/error",
                "/nothing/here"
            })
    void sendsStrangersToTheSignInPage(String address) throws Exception {
        MockHttpServletResponse response = send(get(address));

        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(response.getRedirectedUrl()).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/health", "/portal/winddown.css", "/portal/mark.svg"})
    void letsStrangersGetNoMoreThanTheSignInPageNeeds(String address) throws Exception {
        assertThat(send(get(address)).getStatus()).isEqualTo(200);
    }

    @Test
    void doesNotTellAnUnknownNameFromAWrongPasswordOrADisabledAccount() throws Exception {
        accounts.create("leaver", PortalTestApplication.PASSWORD, Role.AUDITOR, Set.of());
        accounts.disable("leaver");

        assertThat(attempt("nobody-of-that-name", "wrong password 1")).isEqualTo("/login?wrong");
        assertThat(attempt("auditor", "wrong password 1")).isEqualTo("/login?wrong");
        assertThat(attempt("leaver", PortalTestApplication.PASSWORD)).isEqualTo("/login?wrong");
        assertThat(send(get("/login?wrong")).getContentAsString())
                .contains("<strong>Name or password is wrong.</strong>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"locked-account", "no-such-account"})
    void locksANameForAWhileAfterFiveWrongPasswords(String name) throws Exception {
        if (name.equals("locked-account")) {
            accounts.create(name, PortalTestApplication.PASSWORD, Role.AUDITOR, Set.of());
        }
        for (int i = 0; i < 5; i++) {
            assertThat(attempt(name, "wrong password " + i)).isEqualTo("/login?wrong");
        }

        assertThat(attempt(name, "wrong password 6")).isEqualTo("/login?locked");
        assertThat(attempt(name.toUpperCase(Locale.ROOT), PortalTestApplication.PASSWORD))
                .isEqualTo("/login?locked");
        assertThat(send(get("/login?locked")).getContentAsString())
                .contains("<strong>Too many wrong passwords for this name.</strong>");

        clock.advance(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(attempt(name, PortalTestApplication.PASSWORD)).isEqualTo("/login?locked");
        clock.advance(Duration.ofSeconds(1));
        assertThat(attempt(name, PortalTestApplication.PASSWORD))
                .isEqualTo(name.equals("locked-account") ? "/" : "/login?wrong");
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        assertThat(send(post("/login").param("username", "auditor").param("password", PortalTestApplication.PASSWORD))
                        .getStatus())
                .isEqualTo(403);
        MockHttpSession session = signIn("operator");
        assertThat(send(multipart("/uploads")
                                .file("file", "a\nb".getBytes(StandardCharsets.UTF_8))
                                .param("unit", "NYC")
                                .param("source", "cmdb")
                                .session(session))
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(post("/logout").session(session)).getStatus()).isEqualTo(403);
        assertThat(inventories.received()).isEmpty();
    }

    @Test
    void signsOutByPostOnly() throws Exception {
        MockHttpSession session = signIn("auditor");

        assertThat(send(get("/logout").session(session)).getStatus()).isEqualTo(404);
        assertThat(send(get("/").session(session)).getStatus()).isEqualTo(200);
        assertThat(send(post("/logout").session(session).with(csrf())).getRedirectedUrl())
                .isEqualTo("/login?signed-out");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void endsTheSessionsOfAnAccountThatChanges() throws Exception {
        accounts.create("mover", PortalTestApplication.PASSWORD, Role.ASSET_MANAGER, Set.of("NYC", "BER"));
        MockHttpSession session = signIn("mover");
        assertThat(send(get("/").session(session)).getStatus()).isEqualTo(200);

        accounts.setUnits("mover", Set.of("BER"));

        assertThat(send(get("/").session(session)).getRedirectedUrl()).isEqualTo("/login");
        assertThat(session.isInvalid()).isTrue();

        MockHttpSession again = signIn("mover");
        accounts.disable("mover");
        assertThat(send(get("/").session(again)).getRedirectedUrl()).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/health"})
    void guardsEveryPageWithItsHeaders(String address) throws Exception {
        MockHttpServletResponse response = send(get(address).session(signIn("auditor")));

        assertThat(response.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-cache, no-store, max-age=0, must-revalidate");
    }
}
