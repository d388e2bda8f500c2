package org.winddown.scheduler.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.reporting.completeness.HostLine;
import org.winddown.reporting.text.Texts;
import org.winddown.rules.host.Host;
import org.winddown.rules.host.Hosts;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winddown hosts}: the computers of a unit, each once, with the sources that show it and why they are one. */
@Command(
        name = "hosts",
        description = "List the different hosts of the inventories, which sources show each, and by what they are one.",
        mixinStandardHelpOptions = true)
final class HostsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(names = "--unit", paramLabel = "CODE", description = "Only this unit.", defaultValue = "")
    private String unit = "";

    @Mixin
    private AsOfOption time = new AsOfOption(SystemTime.clock().instant());

    @Option(names = "--format", defaultValue = "csv", description = "csv or json.")
    private ListFormat format = ListFormat.CSV;

    @Option(names = "--strict", description = "Exit with 3 when a host is in doubt.")
    private boolean strict;

    HostsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean json = options.json() || format == ListFormat.JSON;
        List<Map<String, Object>> units = new ArrayList<>();
        List<Hosts> doubtful = new ArrayList<>();
        if (!json) {
            console.out().println(CsvLine.of(HostJson.COLUMNS));
        }
        try (Services services = options.open()) {
            if (!unit.isEmpty()) {
                NamedUnits.require(services, unit);
            }
            services.hosts().each(unit, time.asOf(), hosts -> {
                if (json) {
                    units.add(HostJson.of(hosts));
                } else {
                    hosts.hosts()
                            .forEach(host -> console.out().println(CsvLine.of(HostJson.cells(hosts.unit(), host))));
                }
                tell(hosts);
                if (hosts.hosts().stream().anyMatch(Host::doubtful)) {
                    doubtful.add(hosts);
                }
            });
        }
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("asOf", time.asOf().toString());
            all.put("units", units);
            console.out().println(Json.of(all));
        }
        return strict && !doubtful.isEmpty() ? Cli.HELD : Cli.DONE;
    }

    private void tell(Hosts hosts) {
        if (!hosts.sources().isEmpty()) {
            HostLine all = new HostLine(hosts.unit(), HostLine.Rows.ALL, "", hosts.count());
            console.err().println(hosts.unit() + ": " + all.sentence(Texts.english()));
        }
        if (hosts.addresses() > 0) {
            console.err()
                    .println(hosts.unit()
                            + ": installations with an address in the place of a name, which is no identity: "
                            + hosts.addresses());
        }
        hosts.placeholders()
                .forEach((by, rows) -> console.err()
                        .println(hosts.unit() + ": rows whose " + by.words()
                                + " stands for none, or is one that many hosts share, and was not used: " + rows));
        hosts.remarks().forEach(remark -> console.err().println(hosts.unit() + ": " + remark));
    }
}
