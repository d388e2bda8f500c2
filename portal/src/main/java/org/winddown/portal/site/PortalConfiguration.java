package org.winddown.portal.site;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.SessionTrackingMode;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.winddown.portal.Accounts;
import org.winddown.portal.Inventories;
import org.winddown.portal.home.HomeController;
import org.winddown.portal.report.ReportController;
import org.winddown.portal.security.LoginController;
import org.winddown.portal.security.SecurityChain;
import org.winddown.portal.security.SignIn;
import org.winddown.portal.security.SignInProperties;
import org.winddown.portal.source.SourcesController;
import org.winddown.portal.upload.ImportActController;
import org.winddown.portal.upload.ImportController;
import org.winddown.portal.upload.PreviewController;
import org.winddown.portal.upload.Previews;
import org.winddown.portal.upload.UploadController;
import org.winddown.portal.upload.UploadProperties;

/**
 * The portal's beans, for an application with Spring Boot's auto-configuration of MVC, Thymeleaf, Security and Tomcat.
 * It expects a {@code DataSource} with the portal's tables, a {@code Clock}, ingest's {@code Units} and
 * {@code ExpectedSources}, and the two ports {@code Nights} and {@code Inventories}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
@EnableConfigurationProperties({UploadProperties.class, SignInProperties.class})
@Import({
    HomeController.class,
    ReportController.class,
    UploadController.class,
    PreviewController.class,
    ImportController.class,
    ImportActController.class,
    SourcesController.class,
    LoginController.class,
    HealthController.class,
    ErrorPageController.class,
    PageFrame.class
})
public class PortalConfiguration {

    @Bean
    Accounts accounts(DataSource dataSource, Clock clock) {
        return new Accounts(dataSource, clock);
    }

    @Bean
    Previews previews(Inventories inventories, Clock clock) {
        return new Previews(inventories, clock);
    }

    @Bean
    AuthenticationManager authenticationManager(Accounts accounts, SignInProperties limits, Clock clock) {
        return new ProviderManager(new SignIn(accounts, limits, clock));
    }

    @Bean
    SecurityFilterChain portalChain(
            HttpSecurity http, AuthenticationManager manager, Accounts accounts, UploadProperties upload) {
        return SecurityChain.build(http, manager, accounts, upload.maxSize());
    }

    @Bean
    MultipartConfigElement multipartConfig(UploadProperties upload) {
        long largest = upload.maxSize().toBytes();
        return new MultipartConfigElement("", largest, SecurityChain.largestBody(upload.maxSize()), 0);
    }

    /**
     * Leaves the body alone until a page asks for it: the page that says a file is too large must not read it again.
     */
    @Bean
    MultipartResolver multipartResolver() {
        StandardServletMultipartResolver resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }

    /** The pages are in English whatever the browser or the machine prefers. */
    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.ENGLISH);
    }

    /** A file that is too large is read to its end and thrown away, or the browser shows a broken connection. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> swallowLargeUploads(UploadProperties upload) {
        long swallowed = Math.min(Integer.MAX_VALUE, 8 * SecurityChain.largestBody(upload.maxSize()));
        // Spring Boot sets a limit of its own in a customizer of an earlier order; the last one to be added counts.
        return server -> server.addConnectorCustomizers(
                connector -> connector.setProperty("maxSwallowSize", String.valueOf(swallowed)));
    }

    /** The session travels in a cookie that scripts cannot read, and never in an address. */
    @Bean
    ServletContextInitializer sessionCookie() {
        return context -> {
            context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
            context.getSessionCookieConfig().setHttpOnly(true);
            context.getSessionCookieConfig().setAttribute("SameSite", "Lax");
        };
    }
}
