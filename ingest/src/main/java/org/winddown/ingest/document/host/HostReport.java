package org.winddown.ingest.document.host;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winddown.ingest.document.DocumentFile;
import org.winddown.ingest.document.DocumentFormat;
import org.winddown.ingest.document.DocumentItem;
import org.winddown.ingest.document.DocumentRows;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.xml.XmlEntry;
import org.winddown.rules.asset.AssetKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what an agent reports: the host or network device itself, its antivirus products and its list of software.
 *
 * <p>An antivirus product stands in a block of its own and often in the list as well: both are told, since either may
 * be missing or out of date. Parts of a device, its ports, its users and virtual machines are not read.
 */
public final class HostReport implements DocumentRows.Reader {

    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?: .*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[-/]([0-9]{2})[-/]([0-9]{2})(?:[T ].*)?");
    private static final String NO_DATE = "";

    /** What a system that does not know writes instead, as seconds or days since its epoch. */
    private static final LocalDate EPOCHS = LocalDate.of(1990, 1, 1);

    @Override
    public List<DocumentItem> read(DocumentFile file) throws IOException {
        List<Section> reports = file.format() == DocumentFormat.GLPI_XML ? xml(file) : json(file);
        List<DocumentItem> items = new ArrayList<>();
        for (Section report : reports) {
            if (Set.of("true", "1").contains(report.text("partial"))) {
                throw new RefusedFileException(
                        "DOCUMENT_IS_PARTIAL",
                        file.name() + ": this report holds only what changed since an earlier one; imported as an"
                                + " inventory it would retire the rest. Send a full one (glpi-agent --full).");
            }
            for (Section content : report.all("content")) {
                items.addAll(items(report, content));
            }
        }
        return items;
    }

    private static List<Section> xml(DocumentFile file) throws IOException {
        return List.of(Section.of(XmlEntry.whole(file.path(), file.xmlProblem())));
    }

    private static List<Section> json(DocumentFile file) throws IOException {
        try (InputStream in = file.bytes()) {
            return List.of(Section.of("request", JsonMapper.shared().readTree(in)));
        } catch (JacksonException e) {
            throw file.broken(e);
        }
    }

    private static List<DocumentItem> items(Section report, Section content) {
        List<DocumentItem> items = new ArrayList<>();
        String agent = report.text("deviceid");
        Section hardware = first(content, "hardware");
        Section bios = first(content, "bios");
        String host = hardware.text("name");
        String id = agent.isEmpty() ? host : agent;
        if (!bios.text("smanufacturer", "smodel", "mmanufacturer").isEmpty()) {
            items.add(device(
                    id, host, bios.text("smanufacturer", "mmanufacturer"), bios.text("smodel", "mmodel"), "", "bios"));
        }
        for (Section device : content.all("network_device")) {
            items.add(networked(id, device, first(content, "firmwares")));
        }
        for (Section device : content.all("device")) {
            items.add(networked(
                    id, device.all("info").isEmpty() ? device : first(device, "info"), first(device, "firmwares")));
        }
        for (Section product : content.all("antivirus")) {
            items.add(installed(id, host, "antivirus", product, product.text("company", "publisher")));
        }
        for (Section product : content.all("softwares")) {
            items.add(installed(id, host, "softwares", product, product.text("publisher")));
        }
        return items;
    }

    /** A device that was found in the network; its own identifier is better than that of the agent that found it. */
    private static DocumentItem networked(String agent, Section device, Section firmware) {
        String name = device.text("name", "snmphostname", "netbiosname", "dnshostname", "ip");
        String own = device.text("serial", "mac", "name", "snmphostname", "ip");
        String maker = device.text("manufacturer");
        String model = device.text("model", "comments", "description");
        String version = device.text("firmware");
        return device(
                own.isEmpty() ? agent : own,
                name,
                maker.isEmpty() ? firmware.text("manufacturer") : maker,
                model.isEmpty() ? firmware.text("name") : model,
                version.isEmpty() ? firmware.text("version") : version,
                "device");
    }

    private static DocumentItem device(
            String id, String host, String maker, String model, String version, String section) {
        return new DocumentItem(
                AssetKind.DEVICE, id, "", maker, model, version, "", "", "", host, NO_DATE, section, "");
    }

    private static DocumentItem installed(String id, String host, String section, Section product, String maker) {
        String name = product.text("name", "fullname");
        String version = product.text("version");
        String written = product.text("install_date", "installdate");
        String date = date(written);
        return new DocumentItem(
                AssetKind.INSTALLATION,
                id + "#" + (section.equals("antivirus") ? "antivirus " : "") + name
                        + (version.isEmpty() ? "" : "@" + version),
                "",
                maker,
                name,
                version,
                packageOf(product),
                "",
                "",
                host,
                date,
                section,
                further(product.text("comments"), date.isEmpty() ? written : NO_DATE));
    }

    /** Android names its packages in the comments; they tell more than the shown name, which is translated. */
    private static String packageOf(Section product) {
        return product.text("from").equalsIgnoreCase("android") ? product.text("comments") : "";
    }

    /** A date that is none is kept as text beside what the report says of the product. */
    private static String further(String comments, String unreadDate) {
        if (unreadDate.isEmpty()) {
            return comments;
        }
        return (comments.isEmpty() ? "" : comments + "; ") + "installed: " + unreadDate;
    }

    private static Section first(Section content, String name) {
        return content.all(name).stream().findFirst().orElse(new Section(name, "", List.of()));
    }

    /** A date as the template wants it; empty when the report has none that is a day of the calendar. */
    private static String date(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        Matcher dayFirst = DAY_FIRST.matcher(text);
        try {
            if (yearFirst.matches()) {
                return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
            }
            if (dayFirst.matches()) {
                return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
            }
        } catch (DateTimeException e) {
            return NO_DATE;
        }
        return NO_DATE;
    }

    private static String day(String year, String month, String day) {
        LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        return date.isBefore(EPOCHS) ? NO_DATE : date.toString();
    }
}
