package org.winddown.rules.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.winddown.rules.host.Rows.NIGHT;
import static org.winddown.rules.host.Rows.conflicts;
import static org.winddown.rules.host.Rows.told;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.winddown.rules.asset.AssetKind;

class HostCensusTest {

    private static final String DELL = "4C4C4544-0035-4A10-8051-C7C04F4A3232";
    /** The same with the bytes of the first three groups turned round, as some tools print it. */
    private static final String DELL_TURNED = "44454C4C-3500-104A-8051-C7C04F4A3232";

    @Test
    void theSameProductShownByTwoSourcesIsTwoInstallsOnOneHost() {
        Hosts hosts = new Rows()
                .software("glpi", "PC1", "Serial number", "5CG1234ABC")
                .software("sccm", "PC1", "SerialNumber0", "5cg-1234-abc")
                .hosts();

        assertThat(told(hosts)).containsExactly("PC1 glpi+sccm 2");
        assertThat(hosts.hosts().get(0).joins())
                .containsExactly(new HostJoin(HostEvidence.SERIAL, "5cg1234abc", List.of("glpi", "sccm")));
        assertThat(hosts.count())
                .isEqualTo(new HostCount(
                        2,
                        1,
                        0,
                        1,
                        0,
                        Map.of(HostEvidence.SERIAL, 1L),
                        Map.of(HostEvidence.SERIAL, 1L),
                        Set.of("glpi", "sccm")));
        assertThat(hosts.count("glpi").installs()).isEqualTo(1);
        assertThat(hosts.only("glpi")).isZero();
        assertThat(conflicts(hosts)).isEmpty();
    }

    @Test
    void theStrongestEvidenceInCommonIsTheReason() {
        assertThat(reason("uuid", DELL, DELL_TURNED)).isEqualTo(HostEvidence.UUID);
        assertThat(reason("Ethernet MAC", "3C:52:82:11:22:33", "3c52.8211.2233"))
                .isEqualTo(HostEvidence.MAC);
        assertThat(reason("Asset Tag", "IT-000815", "it 000815")).isEqualTo(HostEvidence.ASSET_TAG);
    }

    private static HostEvidence reason(String header, String one, String other) {
        Hosts hosts = new Rows()
                .software("a", "one", header, one)
                .software("b", "other", header, other)
                .hosts();
        assertThat(hosts.hosts()).hasSize(1);
        return hosts.hosts().get(0).joins().get(0).by();
    }

    @Test
    void domainAndCaseDoNotMakeAnotherHostOfAShortNameInAnyLocale() {
        Hosts hosts = new Rows()
                .software("a", "WIN-PILOT.corp.example")
                .software("b", "win-pilot")
                .software("c", "CORP\\WIN-PILOT$")
                .software("d", "Win-Pilot.local")
                .hosts();

        assertThat(told(hosts)).containsExactly("WIN-PILOT.corp.example a+b+c+d 4");
        assertThat(hosts.hosts().get(0).joinedBy()).containsExactly(HostEvidence.NAME);
        assertThat(hosts.hosts().get(0).knownBy()).isEqualTo(HostEvidence.FQDN);
    }

    @Test
    void aNameInTwoDomainsIsTwoHostsAndTheShortOneIsUndecided() {
        Rows two = new Rows().software("a", "db1.corp.example").software("b", "db1.lab.example");

        assertThat(told(two.hosts())).containsExactly("db1.corp.example a 1", "db1.lab.example b 1");
        assertThat(conflicts(two.hosts())).isEmpty();

        Hosts three = two.software("c", "db1").hosts();
        assertThat(told(three)).containsExactly("db1 c 1", "db1.corp.example a 1", "db1.lab.example b 1");
        assertThat(conflicts(three))
                .containsExactly(
                        "db1: name db1 is that of 2 other computers too, and nothing tells which it is: they differ in"
                                + " full name",
                        "db1.corp.example: name db1 is that of 2 other computers too: kept apart, they differ in full"
                                + " name",
                        "db1.lab.example: name db1 is that of 2 other computers too: kept apart, they differ in full"
                                + " name");
        assertThat(three.count().doubtful()).isEqualTo(3);
    }

    @Test
    void aNameInTwoWindowsDomainsIsTwoHostsAndIsShownAsPrinted() {
        Rows two = new Rows()
                .software("a", "CORP\\PC-1")
                .software("a", "LAB\\PC-1")
                .software("b", "corp\\pc-1$");

        assertThat(told(two.hosts())).containsExactly("CORP\\PC-1 a+b 2", "LAB\\PC-1 a 1");
        assertThat(two.hosts().hosts().get(0).joinedBy()).containsExactly(HostEvidence.WINDOWS_NAME);
        assertThat(conflicts(two.hosts())).isEmpty();

        Hosts three = two.software("c", "PC-1.corp.example").hosts();
        assertThat(told(three)).containsExactly("CORP\\PC-1 a+b 2", "LAB\\PC-1 a 1", "PC-1.corp.example c 1");
        assertThat(conflicts(three))
                .containsExactly(
                        "CORP\\PC-1: name pc-1 is that of 2 other computers too: kept apart, they differ in name in a"
                                + " Windows domain",
                        "LAB\\PC-1: name pc-1 is that of 2 other computers too: kept apart, they differ in name in a"
                                + " Windows domain",
                        "PC-1.corp.example: name pc-1 is that of 2 other computers too, and nothing tells which it is:"
                                + " they differ in name in a Windows domain");
    }

    @Test
    void aWindowsDomainDoesNotMakeAnotherHostOfAName() {
        for (String other : List.of(
                "PC-1",
                "CORP\\PC-1$",
                "WORKGROUP\\PC-1",
                ".\\PC-1",
                "PC-1\\PC-1",
                "\\\\PC-1",
                "pc-1.corp.example",
                "pc-1.lan")) {
            Hosts hosts =
                    new Rows().software("a", "CORP\\PC-1").software("b", other).hosts();
            assertThat(hosts.hosts()).as(other).hasSize(1);
            assertThat(conflicts(hosts)).as(other).isEmpty();
        }
    }

    @Test
    void aDomainBeforeANameIsThatOfAFullNameWhenItIsOne() {
        Hosts hosts = new Rows()
                .software("a", "corp.example\\PC-1")
                .software("b", "pc-1.corp.example")
                .software("b", "pc-1.lab.example")
                .hosts();

        assertThat(told(hosts)).containsExactly("corp.example\\PC-1 a+b 2", "pc-1.lab.example b 1");
        assertThat(hosts.hosts().get(0).joinedBy()).containsExactly(HostEvidence.FQDN);
    }

    @Test
    void oneHostInSeveralDomainsIsTold() {
        assertThat(conflicts(new Rows()
                        .software("a", "CORP\\PC-1")
                        .software("b", "pc-1.lab.example")
                        .hosts()))
                .containsExactly(
                        "pc-1.lab.example: one computer under 2 names (corp\\pc-1 in a, pc-1.lab.example in b)");
        assertThat(conflicts(new Rows()
                        .software("a", "CORP\\PC-1", "serial", "5CG1234ABC")
                        .software("b", "LAB\\PC-1", "serial", "5CG1234ABC")
                        .hosts()))
                .containsExactly("CORP\\PC-1: one computer under 2 names (corp\\pc-1 in a, lab\\pc-1 in b)");
        assertThat(conflicts(new Rows()
                        .software("a", "LONGESTDOMAINOF\\PC-1")
                        .software("b", "pc-1.longestdomainofall.example")
                        .hosts()))
                .isEmpty();
    }

    @Test
    void oneNameWithTwoSerialNumbersIsTwoHosts() {
        Hosts hosts = new Rows()
                .software("a", "pc1.corp.example", "serial", "AAA111")
                .software("b", "pc1.corp.example", "serial", "BBB222")
                .software("c", "pc1")
                .hosts();

        assertThat(told(hosts)).containsExactly("pc1 c 1", "pc1.corp.example a 1", "pc1.corp.example b 1");
        assertThat(conflicts(hosts))
                .contains(
                        "pc1: name pc1 is that of 2 other computers too, and nothing tells which it is: they differ in"
                                + " serial number",
                        "pc1.corp.example: full name pc1.corp.example is that of 1 other computer too: kept apart,"
                                + " they differ in serial number");
    }

    @Test
    void oneSerialNumberWithTwoUuidsIsTwoHosts() {
        Hosts hosts = new Rows()
                .device("a", "", "serial", "AAA111", "uuid", DELL)
                .device("b", "", "serial", "AAA111", "uuid", "5b2c9f10-1111-4222-8333-944455566677")
                .hosts();

        assertThat(hosts.hosts()).hasSize(2);
        assertThat(hosts.hosts().get(0).conflicts().get(0).words())
                .isEqualTo("serial number aaa111 is that of 1 other computer too: kept apart, they differ in hardware"
                        + " UUID");
    }

    @Test
    void aSourceKeepsItsOwnRowsTogetherWhenAnotherShowsOtherHardwareUnderTheName() {
        Hosts hosts = new Rows()
                .device("a", "pc1", "serial", "AAA111")
                .software("a", "pc1")
                .software("a", "pc1")
                .device("b", "pc1", "serial", "BBB222")
                .software("b", "pc1")
                .hosts();

        assertThat(told(hosts)).containsExactly("pc1 a 2", "pc1 b 1");
        assertThat(hosts.count().knownBy()).containsExactly(Map.entry(HostEvidence.SERIAL, 2L));
    }

    @Test
    void aReinstalledHostIsOneAndBothNamesAreShown() {
        Hosts hosts = new Rows()
                .software("a", "old-name", "serial", "AAA111")
                .software("b", "new-name", "serial", "AAA111")
                .hosts();

        assertThat(hosts.hosts()).hasSize(1);
        assertThat(conflicts(hosts))
                .containsExactly("old-name: one computer under 2 names (new-name in b, old-name in a)");
        assertThat(hosts.count().doubtful()).isZero();
    }

    @Test
    void whatFirmwareWritesInsteadOfASerialNumberJoinsNothing() {
        for (String dummy : List.of(
                "To be filled by O.E.M.",
                "TO BE FILLED BY O.E.M",
                "None",
                "0000000000",
                "System Serial Number",
                "N/A",
                "Default string",
                "A1",
                "123456789",
                "xxxxxxxx",
                "-",
                "Not Specified",
                "INVALID",
                "Unknown")) {
            Hosts hosts = new Rows()
                    .software("a", "pc1", "serial", dummy)
                    .software("b", "pc2", "serial", dummy)
                    .hosts();

            assertThat(told(hosts)).as(dummy).containsExactly("pc1 a 1", "pc2 b 1");
            assertThat(conflicts(hosts)).as(dummy).isEmpty();
            assertThat(hosts.placeholders()).as(dummy).containsExactly(Map.entry(HostEvidence.SERIAL, 2L));
        }
    }

    @Test
    void whatFirmwareWritesInsteadOfAUuidJoinsNothing() {
        for (String dummy : List.of(
                "00000000-0000-0000-0000-000000000000",
                "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
                "03000200-0400-0500-0006-000700080009",
                "00020003-0004-0005-0006-000700080009",
                "Not Settable")) {
            Hosts hosts = new Rows()
                    .software("a", "pc1", "uuid", dummy)
                    .software("b", "pc2", "uuid", dummy)
                    .hosts();

            assertThat(hosts.hosts()).as(dummy).hasSize(2);
        }
    }

    @Test
    void addressesThatVirtualMachinesOrTunnelsShareJoinNothing() {
        for (String shared : List.of(
                "00:50:56:C0:00:08",
                "00-15-5D-01-02-03",
                "02:42:ac:11:00:02",
                "0205.857f.eb80",
                "ff:ff:ff:ff:ff:ff",
                "00:00:00:00:00:00",
                "50:50:54:50:30:30",
                "00:05:9a:3c:7a:00",
                "00:ff:12:34:56:78")) {
            Hosts hosts = new Rows()
                    .software("a", "vm1", "mac address", shared)
                    .software("b", "vm2", "mac address", shared)
                    .hosts();

            assertThat(hosts.hosts()).as(shared).hasSize(2);
        }
    }

    @Test
    void aCloneMakesAnIdentifierWorthless() {
        Hosts hosts = new Rows()
                .software("a", "vm1", "uuid", DELL, "mac", "3c:52:82:11:22:33")
                .software("a", "vm2", "uuid", DELL, "mac", "3c:52:82:11:22:33")
                .software("b", "vm2", "uuid", DELL)
                .software("b", "vm3", "mac", "3c:52:82:11:22:33; 3c:52:82:44:55:66")
                .hosts();

        assertThat(told(hosts)).containsExactly("vm1 a 1", "vm2 a+b 2", "vm3 b 1");
        assertThat(conflicts(hosts))
                .contains("vm3: MAC address 3c5282112233 stands beside 2 names in one inventory (vm1, vm2): not used");
    }

    @Test
    void aColumnOfLicenceKeysIsNotTakenForSerialNumbersOfHosts() {
        Rows rows = new Rows();
        for (int host = 1; host <= 6; host++) {
            rows.software("a", "pc" + host, "serial", "KEY-A" + host)
                    .software("a", "pc" + host, "serial", "KEY-B" + host);
        }

        Hosts hosts = rows.hosts();

        assertThat(hosts.hosts()).hasSize(6);
        assertThat(hosts.remarks())
                .containsExactly("Source a: the serial number differs between rows that name the same computer, so it"
                        + " is that of something else; it was not used.");
    }

    @Test
    void anAddressIsNoIdentity() {
        Hosts hosts = new Rows()
                .software("a", "10.0.0.7", "ip", "10.0.0.7")
                .software("a", "fe80::1")
                .software("b", "", "ip address", "10.0.0.7")
                .software("b", "localhost.localdomain")
                .software("b", "pc1")
                .hosts();

        assertThat(told(hosts)).containsExactly("pc1 b 1");
        assertThat(hosts.count().withoutHost()).isEqualTo(4);
        assertThat(hosts.count().installs()).isEqualTo(5);
        assertThat(hosts.addresses()).isEqualTo(2);
        assertThat(hosts.count("a").withoutHost()).isEqualTo(2);
    }

    @Test
    void theNameIsThatOfTheBestSighting() {
        assertThat(told(new Rows()
                        .software("a", "pc1")
                        .software("b", "PC1.corp.example")
                        .hosts()))
                .containsExactly("PC1.corp.example a+b 2");
        assertThat(told(new Rows()
                        .software("a", "PC1.corp.example")
                        .device("b", "Pc1", "serial", "AAA111")
                        .hosts()))
                .containsExactly("Pc1 a+b 1");
        assertThat(told(new Rows()
                        .software("a", "pc1")
                        .row(AssetKind.INSTALLATION, "b", "PC1", NIGHT.plus(Duration.ofDays(1)))
                        .hosts()))
                .containsExactly("PC1 a+b 2");
        assertThat(told(new Rows().device("a", "", "serial", "AAA111").hosts()))
                .containsExactly("serial number aaa111 a 0");
    }

    @Test
    void theFirstEvidenceIsThatOfTheEarliestInventory() {
        Hosts hosts = new Rows()
                .row(AssetKind.INSTALLATION, "a", "pc1", NIGHT.plus(Duration.ofDays(1)))
                .software("b", "pc1")
                .software("b", "pc1")
                .hosts();

        assertThat(hosts.hosts().get(0).first().first().row()).isEqualTo(3);
        assertThat(hosts.hosts().get(0).first().at()).isEqualTo(NIGHT);
    }

    @Test
    void watchedRowsAreCountedOnTheirHosts() {
        Rows rows = new Rows()
                .software("a", "pc1")
                .software("b", "PC1")
                .software("b", "pc2")
                .software("b", "")
                .row(AssetKind.LICENCE, "b", "pc9", NIGHT);
        var one = Rows.key(AssetKind.INSTALLATION, "a", 1);
        var two = Rows.key(AssetKind.INSTALLATION, "b", 2);
        var none = Rows.key(AssetKind.INSTALLATION, "b", 4);
        var licence = Rows.key(AssetKind.LICENCE, "b", 5);

        HostCount count = rows.hosts(one, two, none, licence).count(List.of(one, two, two, none, licence));

        assertThat(count.installs()).isEqualTo(3);
        assertThat(count.hosts()).isEqualTo(1);
        assertThat(count.withoutHost()).isEqualTo(1);
        assertThat(count.sources()).containsExactly("a", "b");
    }

    @Test
    void refusesRowsOfAnotherUnit() {
        HostCensus census = new HostCensus("U2", Set.of());

        assertThatThrownBy(() -> new Rows().software("a", "pc1").each(census::see))
                .hasMessage("Row U1/a/INSTALLATION/a1 is none of unit U2.");
    }
}
