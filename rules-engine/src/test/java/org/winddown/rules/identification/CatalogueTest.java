package org.winddown.rules.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Identification.Decision;

class CatalogueTest {

    private final Catalogue catalogue = Catalogues.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kaspersky Lab | Kaspersky Endpoint Security for Business Select | endpoint-security",
                "Kaspersky Lab | Kaspersky SOC Consulting | soc-consulting",
                "Kaspersky Lab | Kaspersky Threat Data Feeds | threat-intelligence",
                "Kaspersky Lab | Kaspersky Ask the Analyst | ask-the-analyst",
                "Kaspersky Lab | Kaspersky Incident Response | incident-response",
                "Kaspersky Lab | Kaspersky Premium Support (MSA) | support",
                "Kaspersky Lab | Kaspersky Scan Engine | oem-engine",
                "'АО \"Лаборатория Касперского\"' | Агент администрирования Kaspersky Security Center | network-agent",
                "Kaspersky | Kaspersky Endpoint Security Cloud Plus | cloud-security",
                "Pango | UltraAV | ultraav",
            })
    void knowsTheFamily(String vendor, String product, String family) {
        assertThat(catalogue.identify(ProductName.of(vendor, product)).family()).isEqualTo(family);
    }

    @Test
    void saysWhichCharactersMatchedWhat() {
        assertThat(catalogue.identify(ProductName.of("Kaspersky Lab", "Kaspersky Scan Engine 2")))
                .isEqualTo(new Identification(
                        Decision.MATCH,
                        "kaspersky",
                        "oem-engine",
                        "Kaspersky Scan Engine",
                        0.99,
                        "vendor \"Kaspersky Lab\" characters 0-13 \"Kaspersky Lab\" = name \"Kaspersky Lab\"; "
                                + "product \"Kaspersky Scan Engine 2\" characters 0-9 \"Kaspersky\" = brand"
                                + " \"kaspersky\"; characters 10-21 \"Scan Engine\" = words \"scan engine\" of"
                                + " oem-engine",
                        ""));
    }

    @Test
    void leavesOutTheAccountNumberBeforeAVendor() {
        Identification found = catalogue.identify(ProductName.of("0000104711 Kaspersky Lab", "Renewal 2024"));

        assertThat(found.decision()).isEqualTo(Decision.MATCH);
        assertThat(found.evidence())
                .isEqualTo("vendor \"0000104711 Kaspersky Lab\" characters 11-24 \"Kaspersky Lab\" = name"
                        + " \"Kaspersky Lab\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "104711 - AO Kaspersky Lab | MATCH | kaspersky",
                "0000104711  Kaspersky Lab Polska Sp. z o.o. | MATCH | kaspersky",
                "0000200815 Huawei Technologies Co., Ltd. | MATCH | huawei",
                "0000104711 Eugene Kaspersky | NO_MATCH | ''",
                "0000104711 Kaspersky Reseller GmbH | REVIEW | kaspersky",
                // numbers that are, or may be, part of a name
                "2345 Kaspersky Lab | REVIEW | kaspersky",
                "0000104711Kaspersky Lab | REVIEW | kaspersky",
                "No. 0000104711 Kaspersky Lab | REVIEW | kaspersky",
                "0000104711 | NO_MATCH | ''",
                "0000104711 3Com | NO_MATCH | ''",
                "3Com | NO_MATCH | ''",
                "1&1 Ionos | NO_MATCH | ''",
                "7-Zip | NO_MATCH | ''",
                "360 Total Security | NO_MATCH | ''",
                "20th Century Fox | NO_MATCH | ''",
            })
    void tellsAccountNumbersFromNames(String vendor, Decision decision, String maker) {
        Identification found = catalogue.identify(ProductName.of(vendor, "Renewal 2024"));

        assertThat(found.decision()).as(found.evidence()).isEqualTo(decision);
        assertThat(found.vendorId()).isEqualTo(maker);
    }

    @Test
    void asksAboutABrandInsideALongerName() {
        assertThat(catalogue.identify(ProductName.of("Contoso", "Connector for Splunk and Kaspersky Security Center")))
                .extracting(Identification::decision, Identification::family)
                .containsExactly(Decision.REVIEW, "management");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // abbreviations in context, alone, and among words that are not theirs
                "- | KES 12 for Windows | MATCH | endpoint-security",
                "- | KES 12 для Windows | MATCH | endpoint-security",
                "- | KSC 14.2 Network Agent | MATCH | management",
                "- | KATA 5.0 Central Node | MATCH | detection-response",
                "- | KSC 14.2 | REVIEW | management",
                "- | KAV (Korean Air Virtual) | NO_MATCH | ''",
                "Contoso | KES | NO_MATCH | ''",
                // other scripts and letters that look alike
                "- | Антивирус Касперского 2012 | MATCH | consumer-security",
                "- | Kаspersky Endpoint Security | MATCH | endpoint-security",
                "- | Ｋａｓｐｅｒｓｋｙ Total Security | MATCH | consumer-security",
                "- | 卡巴斯基反病毒软件 | MATCH | consumer-security",
                "- | Káspersky Password Manager | MATCH | password-manager",
                // written together, apart, misspelt
                "- | kasperskyendpointsecurity | MATCH | endpoint-security",
                "- | Kasper Sky Safe Kids | MATCH | consumer-security",
                "- | Kasperksy Internet Security | MATCH | consumer-security",
                "- | Kapersky | REVIEW | ''",
                "Kapersky Lab | something | MATCH | ''",
                // names beside the product
                "Acme reseller | Kaspersky Endpoint Security | MATCH | endpoint-security",
                "Splunk | Kaspersky Add-on for Splunk | REVIEW | ''",
                "Kaspersky Lab Polska Sp. z o.o. | unknown thing | MATCH | ''",
                "- | AO Kaspersky Lab - Kaspersky Total Security | MATCH | consumer-security",
                "Kaspersky Lab Kaspersky Small Office Security | - | MATCH | small-business-security",
                "Kaspersky Reseller GmbH | - | REVIEW | ''",
                // texts about it
                "- | Remove Kaspersky Endpoint Security | NO_MATCH | ''",
                "- | HEUR:Trojan.Win32.Generic (Kaspersky) | NO_MATCH | ''",
                "- | FAR 52.204-23 Prohibition on Contracting for Kaspersky | NO_MATCH | ''",
                "- | Eugene Kaspersky | NO_MATCH | ''",
                "- | Kaspersky, Natalya | NO_MATCH | ''",
                "Eugene Kaspersky | - | NO_MATCH | ''",
                "- | kavremover | NO_MATCH | ''",
                "- | pykaspersky | NO_MATCH | ''",
                "- | Kaspersky alternative | REVIEW | ''",
                // a service and a product in one name: which is meant is not known
                "- | Kaspersky Endpoint Security and Threat Intelligence | MATCH | ''",
            })
    void readsTheWordsAroundABrand(
            @Nullable String vendor, @Nullable String product, Decision decision, String family) {
        Identification answer = catalogue.identify(
                ProductName.of(Objects.requireNonNullElse(vendor, ""), Objects.requireNonNullElse(product, "")));

        assertThat(answer)
                .extracting(Identification::decision, Identification::family)
                .containsExactly(decision, family);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cpe | cpe:2.3:a:kaspersky:endpoint_security:11.0:*:*:*:*:windows:*:* | MATCH | endpoint-security",
                "cpe | cpe:/a:kaspersky_lab:kaspersky_anti-virus:7 | MATCH | consumer-security",
                "cpe | cpe:2.3:a:splunk:kaspersky:1:*:*:*:*:*:*:* | NO_MATCH | ''",
                "purl | pkg:npm/%40kaspersky/hexa-ui@1.0 | MATCH | open-source",
                "purl | pkg:npm/%40kasperskyish/ui@1.0 | NO_MATCH | ''",
                "sku | KL4867RAPTS | MATCH | endpoint-security",
                "sku | KL4555XAQFS | MATCH | ''",
                "sku | KL48 | NO_MATCH | ''",
                "file | C:\\Program Files (x86)\\Kaspersky Lab\\KES\\any.dll | MATCH | ''",
                "file | klif.sys | MATCH | endpoint-security",
                "file | klnew.sys | REVIEW | ''",
                "file | avp.dll | REVIEW | endpoint-security",
                "file | notepad.exe | NO_MATCH | ''",
            })
    void readsExactIdentifiers(String field, String text, Decision decision, String family) {
        ProductName row = new ProductName(
                "",
                "",
                "",
                field.equals("sku") ? text : "",
                field.equals("file") ? text : "",
                field.equals("cpe") ? text : "",
                field.equals("purl") ? text : "");

        Identification answer = catalogue.identify(row);

        assertThat(answer)
                .extracting(Identification::decision, Identification::family)
                .containsExactly(decision, family);
        if (decision != Decision.NO_MATCH) {
            assertThat(answer.evidence()).startsWith(field + " \"" + text + "\" ");
        }
    }

    @Test
    void asksWhoseAFileIsThatAnotherMakerSigned() {
        assertThat(catalogue.identify(ProductName.of("Avid", "avp.exe")).decision())
                .isEqualTo(Decision.REVIEW);
    }

    @Test
    void asksAboutAPackageOfOthersWithTheBrandInItsName() {
        ProductName row = new ProductName("", "kaspersky-api", "", "", "", "", "pkg:pypi/kaspersky-api@1.0");

        assertThat(catalogue.identify(row).decision()).isEqualTo(Decision.REVIEW);
    }

    @Test
    void keepsASuspectedSecondMaker() {
        Identification answer = catalogue.identify(ProductName.of("Kaspersky", "UltraAV"));

        assertThat(answer)
                .extracting(Identification::vendorId, Identification::family, Identification::also)
                .containsExactly("pango", "ultraav", Set.of("kaspersky"));
    }

    @Test
    void answersFiftyThousandNamesInSeconds() {
        Random random = new Random(7);
        List<String> words = List.of("Kaspersky", "Endpoint", "Security", "Server", "Adobe", "Reader", "Kasper", "KES");

        assertTimeout(Duration.ofSeconds(10), () -> {
            for (int i = 0; i < 50_000; i++) {
                String product = words.get(random.nextInt(words.size())) + " " + words.get(random.nextInt(words.size()))
                        + " " + Integer.toString(random.nextInt(1 << 20), 36) + " " + i;
                catalogue.identify(ProductName.of("Contoso " + i % 5000, product));
            }
        });
    }
}
