package org.winddown.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A portal with the real security chain and accounts, on a port and without one; all tests share the application. */
@SpringBootTest(
        classes = PortalTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "winddown.portal.upload.max-size=200KB")
@AutoConfigureMockMvc
public abstract class PortalIT {

    @Autowired
    protected MockMvc mvc;

    @Autowired
    protected FakeNights nights;

    @Autowired
    protected FakeInventories inventories;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected TestClock clock;

    @BeforeEach
    void reset() {
        nights.reset();
        inventories.reset();
    }

    protected MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    /** The session after signing in; fails when the name and the password do not open the account. */
    protected MockHttpSession signIn(String name) throws Exception {
        var result = mvc.perform(post("/login")
                        .param("username", name)
                        .param("password", PortalTestApplication.PASSWORD)
                        .with(csrf()))
                .andReturn();
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/");
        return (MockHttpSession) result.getRequest().getSession(false);
    }

    /** What a signed-in user gets for an address. */
    protected MockHttpServletResponse open(String name, String address) throws Exception {
        return send(get(address).session(signIn(name)));
    }
}
