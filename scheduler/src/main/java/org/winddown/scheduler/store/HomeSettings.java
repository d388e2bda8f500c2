package org.winddown.scheduler.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/**
 * The settings of a home without a server: its {@code application.yml}, and over it the variables of the environment.
 */
public final class HomeSettings {

    private HomeSettings() {}

    /**
     * Reads the settings of one feature; what is not set has its default.
     *
     * @param file the file; it need not be there
     * @param prefix what the names of the settings begin with
     * @param type the record they are bound to
     */
    public static <T> T bind(Path file, String prefix, Class<T> type) {
        StandardEnvironment environment = new StandardEnvironment();
        if (Files.isRegularFile(file)) {
            try {
                new YamlPropertySourceLoader()
                        .load(file.toString(), new FileSystemResource(file))
                        .forEach(environment.getPropertySources()::addLast);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file + ".", e);
            }
        }
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment)
                .bindOrCreate(prefix, Bindable.of(type), new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
    }
}
