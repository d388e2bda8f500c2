package org.winddown.scheduler.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.winddown.portal.Accounts;
import org.winddown.reporting.template.TemplateReader;
import org.winddown.scheduler.quartz.ReportSchedules;
import org.winddown.scheduler.reports.ReportProperties;
import org.winddown.scheduler.services.Services;
import org.winddown.scheduler.store.Database;
import org.winddown.scheduler.store.Home;

/** A running server: portal and schedules over the database of a home. */
public final class Server implements AutoCloseable {

    private final Database database;
    private final ConfigurableApplicationContext context;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Server(Database database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent over && over.getApplicationContext() == context) {
                closed.countDown();
            }
        });
    }

    /**
     * Starts a server.
     *
     * @param port port of the portal; when empty, as configured; 0 for any free one
     * @param address address the portal listens on; when empty, as configured
     * @throws org.winddown.reporting.template.TemplateException when anything is wrong with the template of reports
     * @throws ServerException when a setting is wrong or the port is taken; nothing runs then
     */
    public static Server start(Home home, Map<String, String> environment, OptionalInt port, String address) {
        Database database = Services.database(home, environment);
        Map<String, Object> settings = new LinkedHashMap<>();
        port.ifPresent(value -> settings.put("server.port", value));
        if (!address.isEmpty()) {
            settings.put("server.address", address);
        }
        boolean started = false;
        try {
            ReportProperties.of(home.settings()).templateIn(home.root()).ifPresent(TemplateReader::read);
            ConfigurableApplicationContext context = new SpringApplicationBuilder(ServerConfiguration.class)
                    .web(WebApplicationType.SERVLET)
                    .logStartupInfo(false)
                    .properties(Map.of("spring.config.additional-location", "optional:file:" + home.root() + "/"))
                    .initializers(fresh -> Services.supply((GenericApplicationContext) fresh, home, database))
                    .run(settings.entrySet().stream()
                            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                            .toArray(String[]::new));
            started = true;
            return new Server(database, context);
        } catch (BeansException e) {
            throw new ServerException(e);
        } finally {
            if (!started) {
                database.close();
            }
        }
    }

    /** Port of the portal. */
    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer(), "the server has ended")
                .getPort();
    }

    /** Accounts of the portal. */
    public Accounts accounts() {
        return context.getBean(Accounts.class);
    }

    /** When nights and reports run. */
    public ReportSchedules schedules() {
        return context.getBean(ReportSchedules.class);
    }

    /** What commands work with while this server holds the database. */
    public Services services() {
        return Services.of(context);
    }

    /** Waits until the server has been told to end. */
    public void await() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
