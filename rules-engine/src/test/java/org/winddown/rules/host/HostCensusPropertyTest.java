package org.winddown.rules.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any inventories: rows are counted once, no host has two serial numbers, the order does not matter. */
class HostCensusPropertyTest {

    private static final int ROUNDS = 200;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void rowsAreConservedAndHardwareIsNeverMixed(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            int rows = 1 + random.nextInt(30);
            Rows drawn = drawn(random, rows);
            Hosts hosts = drawn.hosts();

            assertThat(hosts.hosts().stream().mapToLong(Host::installs).sum()
                            + hosts.count().withoutHost())
                    .isEqualTo(rows);
            long bySource = hosts.sources().stream()
                    .mapToLong(source -> hosts.count(source).installs())
                    .sum();
            assertThat(bySource).isEqualTo(rows);
            for (Host host : hosts.hosts()) {
                for (HostEvidence hardware : List.of(HostEvidence.SERIAL, HostEvidence.UUID)) {
                    Set<String> texts = new TreeSet<>();
                    host.sightings()
                            .forEach(each -> texts.addAll(each.identifiers().of(hardware)));
                    boolean notUsed =
                            host.conflicts().stream().anyMatch(each -> each.kind() == HostConflict.Kind.NOT_OF_ONE)
                                    || !hosts.remarks().isEmpty();
                    assertThat(texts.size() <= 1 || notUsed).as("%s", host).isTrue();
                }
            }
            assertThat(hosts(drawn.shuffled(random).hosts())).isEqualTo(hosts(hosts));
        }
    }

    private static List<String> hosts(Hosts hosts) {
        return hosts.hosts().stream()
                .map(host -> host.name() + host.sources() + host.installs() + host.conflicts())
                .toList();
    }

    private static Rows drawn(Random random, int rows) {
        Rows drawn = new Rows();
        for (int row = 0; row < rows; row++) {
            int host = random.nextInt(6);
            String before = random.nextInt(3) == 0 ? random.nextBoolean() ? "CORP\\" : "LAB\\" : "";
            String name = random.nextInt(4) == 0
                    ? ""
                    : before + "pc" + host + (random.nextInt(3) == 0 ? ".corp.example" : "");
            String serial = random.nextInt(3) == 0 ? "SER" + (100 + random.nextInt(6)) : "";
            String uuid = random.nextInt(4) == 0 ? "5b2c9f10-1111-4222-8333-94445556667" + host : "";
            String mac = random.nextInt(4) == 0 ? "3c:52:82:11:22:0" + random.nextInt(6) : "";
            drawn.software("s" + random.nextInt(3), name, "serial", serial, "uuid", uuid, "mac", mac);
        }
        return drawn;
    }
}
