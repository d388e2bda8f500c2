package org.winddown.scheduler.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.winddown.reporting.delivery.DeliveryState;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends reports. */
@Command(name = "deliver", description = "Send the reports that are due.", mixinStandardHelpOptions = true)
final class DeliverCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(names = "--retry", description = "Also what had failed, was withheld or waits.")
    private boolean retry;

    @Option(names = "--strict", description = "Exit with 3 when something could not be sent.")
    private boolean strict;

    DeliverCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Map<DeliveryState, Integer> counts;
        try (Services services = options.open()) {
            if (retry) {
                services.deliveries().again(SystemTime.clock().instant(), console.user());
            }
            counts = services.nightDeliveries().send();
        }
        console.out().println(options.json() ? Json.of(Map.of("deliveries", counts)) : DeliveryText.sentence(counts));
        return strict && DeliveryText.held(counts) ? Cli.HELD : Cli.DONE;
    }
}
