package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.trace.Question;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.Field;

/** What tools write by themselves, from the file to the fields of the assets, without a mapping. */
class ToolExportsIT {

    private static final Instant NIGHT = Instant.parse("2024-07-15T02:00:00Z");

    @TempDir
    Path home;

    private Installed installed;

    @BeforeEach
    void start() {
        installed = new Installed(TestDatabase.H2, home);
    }

    @AfterEach
    void stop() {
        installed.close();
    }

    private List<String> assets(String name, String text, Charset charset) throws IOException {
        Path file = Files.writeString(home.resolve(name), text, charset);
        ImportResult result = installed.commit(file, NIGHT);
        assertThat(result.refused()).isEmpty();
        return installed.assets().stream()
                .map(StoredAsset::asset)
                .map(ToolExportsIT::line)
                .sorted()
                .toList();
    }

    private static String line(Asset asset) {
        return String.join(
                " | ",
                asset.origin().row() + " " + asset.key().kind(),
                asset.name().vendor(),
                asset.name().product(),
                asset.name().version(),
                asset.text(Field.HOSTNAME),
                asset.text(Field.START_DATE));
    }

    @Test
    void readsSnapshotsOfOsquery() throws IOException {
        assertThat(assets("osqueryd.snapshots.log", """
                {"action":"snapshot","calendarTime":"Mon Jul 15 01:00:00 2024 UTC","counter":0,"epoch":0,\
                "hostIdentifier":"pc-1","name":"pack_it_programs","snapshot":[\
                {"identifying_number":"","install_date":"20240131","name":"7-Zip 19.00","publisher":"Igor Pavlov","version":"19.00"},\
                {"identifying_number":"{23170F69}","install_date":"","name":"Kaspersky Endpoint Security","publisher":"AO Kaspersky Lab","version":"11.1.0"}],\
                "unixTime":1721005200}
                {"action":"snapshot","hostIdentifier":"pc-2","name":"pack_it_programs","snapshot":[\
                {"identifying_number":"","install_date":"20240229","name":"7-Zip 19.00","publisher":"Igor Pavlov","version":"19.00"}],\
                "unixTime":1721005200}
                """, StandardCharsets.UTF_8))
                .containsExactly(
                        "1 INSTALLATION | Igor Pavlov | 7-Zip 19.00 | 19.00 | pc-1 | 2024-01-31",
                        "2 INSTALLATION | AO Kaspersky Lab | Kaspersky Endpoint Security | 11.1.0 | pc-1 | ",
                        "3 INSTALLATION | Igor Pavlov | 7-Zip 19.00 | 19.00 | pc-2 | 2024-02-29");
    }

    @Test
    void readsTheSoftwareInventoryOfDefender() throws IOException {
        assertThat(assets("defender.json", """
                {"@odata.context": "https://api.securitycenter.microsoft.com/api/$metadata#Collection(x)",
                 "value": [
                  {"deviceId": "a1", "rbacGroupId": 9, "deviceName": "pc-1.example", "osPlatform": "Windows10",
                   "softwareVendor": "kaspersky", "softwareName": "endpoint_security", "softwareVersion": "11.1.0.15919",
                   "numberOfWeaknesses": 0, "diskPaths": ["C:\\\\Program Files\\\\KES"], "registryPaths": [],
                   "softwareFirstSeenTimestamp": "2024-01-31 11:07:15", "endOfSupportStatus": null},
                  {"deviceId": "b2", "rbacGroupId": 9, "deviceName": "pc-2.example", "osPlatform": "Windows10",
                   "softwareVendor": "microsoft", "softwareName": "teams", "softwareVersion": "1.6.0",
                   "numberOfWeaknesses": 3, "diskPaths": [], "registryPaths": ["HKLM\\\\x", "HKLM\\\\y"],
                   "softwareFirstSeenTimestamp": "2024-02-29 11:07:15"}]}
                """, StandardCharsets.UTF_8))
                .containsExactly(
                        "1 INSTALLATION | kaspersky | endpoint_security | 11.1.0.15919 | pc-1.example | 2024-01-31",
                        "2 INSTALLATION | microsoft | teams | 1.6.0 | pc-2.example | 2024-02-29");
    }

    @Test
    void readsTheSoftwareOfHosts() throws IOException {
        assertThat(assets("hosts.json", """
                [{"id": 1, "hostname": "PC-1", "applications": [
                   {"name": "Kaspersky Endpoint Security", "version": "11.1.0", "publisher": "AO Kaspersky Lab", "install_date": "2024-01-31"},
                   {"name": "7-Zip", "version": "19.00", "publisher": "Igor Pavlov", "install_date": ""}]},
                 {"id": 2, "hostname": "PC-2", "applications": []},
                 {"id": 3, "hostname": "PC-3", "applications": [{"name": "7-Zip", "version": "19.00", "publisher": "Igor Pavlov"}]}]
                """, StandardCharsets.UTF_8))
                .containsExactly(
                        "1 INSTALLATION | AO Kaspersky Lab | Kaspersky Endpoint Security | 11.1.0 | PC-1 | 2024-01-31",
                        "2 INSTALLATION | Igor Pavlov | 7-Zip | 19.00 | PC-1 | ",
                        "3 INSTALLATION | Igor Pavlov | 7-Zip | 19.00 | PC-3 | ");
        String third = installed.assets().stream()
                .map(StoredAsset::asset)
                .filter(asset -> asset.origin().row() == 3)
                .findFirst()
                .orElseThrow()
                .key()
                .assetId();
        assertThat(installed.traces.find(new Question(third, "", "", "", Instant.MAX, Instant.MAX)).stream()
                        .flatMap(trace -> trace.cells().stream())
                        .flatMap(row -> row.cells().stream())
                        .map(cell -> cell.header() + ": " + cell.text()))
                .contains("hostname: PC-3", "software.name: 7-Zip", "software.version: 19.00");
    }

    @Test
    void readsTheUninstallKeysOfTheRegistry() throws IOException {
        String key = "[HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\";
        assertThat(assets(
                        "pc-1.reg",
                        "\ufeffWindows Registry Editor Version 5.00\r\n\r\n"
                                + "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName]\r\n"
                                + "\"ComputerName\"=\"PC-1\"\r\n\r\n"
                                + key + "KES]\r\n\"DisplayName\"=\"Kaspersky Endpoint Security\"\r\n"
                                + "\"DisplayVersion\"=\"11.1.0\"\r\n\"Publisher\"=\"AO Kaspersky Lab\"\r\n"
                                + "\"InstallDate\"=\"20240131\"\r\n\"EstimatedSize\"=dword:00001499\r\n\r\n"
                                + key
                                + "7-Zip]\r\n\"DisplayName\"=\"7-Zip 19.00\"\r\n\"Publisher\"=\"Igor Pavlov\"\r\n\r\n",
                        StandardCharsets.UTF_16LE))
                .containsExactly(
                        "2 INSTALLATION | AO Kaspersky Lab | Kaspersky Endpoint Security | 11.1.0 | PC-1 | 2024-01-31",
                        "3 INSTALLATION | Igor Pavlov | 7-Zip 19.00 |  | PC-1 | ");
    }
}
