package org.winddown.scheduler.samples;

import java.util.List;
import org.winddown.scheduler.samples.Products.Product;

/**
 * The names under which inventories of different places know the same few Kaspersky programs.
 *
 * @param workstation protection of a workstation
 * @param server protection of a server
 * @param agent the agent of the management console beside it; empty where none is
 */
record KasperskyNames(List<Product> workstation, List<Product> server, List<Product> agent) {

    private static final Product AGENT =
            new Product("AO Kaspersky Lab", "Kaspersky Security Center Network Agent", "14.2.0.26967");

    /** As Windows registries in the US spell them, over ten years of versions. */
    static final KasperskyNames US = new KasperskyNames(
            List.of(
                    new Product("AO Kaspersky Lab", "Kaspersky Endpoint Security for Windows", "12.3.0.493"),
                    new Product("AO Kaspersky Lab", "Kaspersky Endpoint Security for Windows", "12.1.0.506"),
                    new Product("Kaspersky Lab", "Kaspersky Endpoint Security 11 for Windows", "11.11.0.452"),
                    new Product("Kaspersky", "Kaspersky Endpoint Security", "11.6.0.394"),
                    new Product("KasperskyLab", "Kaspersky Endpoint Security for Windows", "12.3.0.493"),
                    new Product("Kaspersky Lab ZAO", "Kaspersky Endpoint Security 10 for Windows", "10.3.3.275"),
                    new Product("", "Kaspersky Anti-Virus", "21.3.10.391")),
            List.of(
                    new Product("Kaspersky Lab", "Kaspersky Security for Windows Server", "11.0.1.897"),
                    new Product("", "kesl", "11.4.0-1096"),
                    new Product("Kaspersky Lab", "Kaspersky Anti-Virus for Windows Servers", "6.0.4.1611")),
            List.of(AGENT));

    /** As a household buys them. */
    static final KasperskyNames CONSUMER = new KasperskyNames(
            List.of(
                    new Product("AO Kaspersky Lab", "Kaspersky Plus", "21.17.7.539"),
                    new Product("AO Kaspersky Lab", "Kaspersky Standard", "21.17.7.539"),
                    new Product("Kaspersky Lab", "Kaspersky Total Security", "21.3.10.391"),
                    new Product("Kaspersky", "Kaspersky Internet Security", "21.3.10.391"),
                    new Product("Kaspersky Lab", "Kaspersky VPN Secure Connection", "21.17.7.539")),
            List.of(),
            List.of());

    /** As German inventories spell them. */
    static final KasperskyNames GERMAN = new KasperskyNames(
            List.of(
                    new Product("Kaspersky Labs GmbH", "Kaspersky Endpoint Security für Windows", "12.3.0.493"),
                    new Product("Kaspersky Lab", "Kaspersky Endpoint Security 11 für Windows", "11.11.0.452")),
            List.of(new Product("Kaspersky Lab", "Kaspersky Security for Windows Server", "11.0.1.897")),
            List.of(new Product("Kaspersky Lab", "Kaspersky Security Center Administrationsagent", "14.2.0.26967")));

    /** As Windows in Russian spells them. */
    static final KasperskyNames RUSSIAN = new KasperskyNames(
            List.of(new Product("АО \"Лаборатория Касперского\"", "Kaspersky Endpoint Security для Windows", "")),
            List.of(new Product("Лаборатория Касперского", "Kaspersky Security для Windows Server", "")),
            List.of(new Product(
                    "\"Лаборатория Касперского\"", "Агент администрирования Kaspersky Security Center", "")));

    /** As resellers of Latin America bundle them. */
    static final KasperskyNames LATIN = new KasperskyNames(
            List.of(
                    new Product("AO Kaspersky Lab", "Kaspersky Endpoint Security for Business Select", "12.1.0.506"),
                    new Product("Kaspersky Lab", "Kaspersky Endpoint Security Cloud", "12.3.0.493")),
            List.of(new Product("Kaspersky Lab", "Kaspersky Security for Windows Server", "11.0.1.897")),
            List.of(AGENT));

    /** As a small office buys them, one name misspelt. */
    static final KasperskyNames SMALL_OFFICE = new KasperskyNames(
            List.of(
                    new Product("Kaspersky Lab", "Kaspersky Small Office Security", "21.9.6.465"),
                    new Product("Kapersky Lab", "Kaspersky Small Office Security 4", "13.0.4.233")),
            List.of(new Product("Kaspersky Lab", "Kaspersky Security for Windows Server", "11.0.1.897")),
            List.of());

    /** A free tool that somebody ran once. */
    static final KasperskyNames TOOL = new KasperskyNames(
            List.of(new Product("AO Kaspersky Lab", "Kaspersky Virus Removal Tool", "20.0.12.0")),
            List.of(),
            List.of());
}
