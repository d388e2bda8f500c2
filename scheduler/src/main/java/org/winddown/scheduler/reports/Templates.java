package org.winddown.scheduler.reports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.winddown.reporting.model.Fingerprint;
import org.winddown.reporting.store.TemplateTable;
import org.winddown.reporting.template.ReportTemplate;
import org.winddown.reporting.template.TemplateException;
import org.winddown.reporting.template.TemplateReader;

/**
 * The template of today, which is read once, and those that reports were written with. Safe for use by several threads.
 */
public final class Templates {

    private static final Logger log = LoggerFactory.getLogger(Templates.class);

    private final TemplateTable table;
    private final Optional<Path> folder;
    private @Nullable ReportTemplate read;

    /**
     * Templates.
     *
     * @param folder the template of today; empty for none
     */
    public Templates(DataSource dataSource, Optional<Path> folder) {
        this.table = new TemplateTable(dataSource);
        this.folder = folder;
    }

    /**
     * That of today.
     *
     * @throws TemplateException when anything is wrong with it
     */
    public synchronized ReportTemplate today() {
        ReportTemplate known = read;
        if (known == null) {
            known = folder.map(TemplateReader::read).orElse(ReportTemplate.NONE);
            read = known;
        }
        return known;
    }

    /** Keeps a template, so that reports can be written with it again. */
    void keep(ReportTemplate template) {
        if (!template.sha256().isEmpty() && table.body(template.sha256()).isEmpty()) {
            table.add(template.sha256(), template.body());
        }
    }

    /** That of today, none, and those that were kept; what can no longer be read is passed over and logged. */
    List<ReportTemplate> all() {
        Map<String, ReportTemplate> all = new LinkedHashMap<>();
        add(this::today, all);
        add(() -> ReportTemplate.NONE, all);
        table.hashes().forEach(sha256 -> add(() -> kept(sha256), all));
        return List.copyOf(all.values());
    }

    private static void add(Supplier<ReportTemplate> template, Map<String, ReportTemplate> all) {
        try {
            ReportTemplate found = template.get();
            all.putIfAbsent(found.sha256(), found);
        } catch (TemplateException | LostTemplateException e) {
            log.warn("A template of reports is passed over. {}", e.getMessage());
        }
    }

    /**
     * One that was kept.
     *
     * @param sha256 its hash; empty for none
     * @throws LostTemplateException when it is not kept, was changed, or this program refuses it
     */
    public ReportTemplate kept(String sha256) {
        if (sha256.isEmpty()) {
            return ReportTemplate.NONE;
        }
        String body = table.body(sha256)
                .filter(text ->
                        Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)).equals(sha256))
                .orElseThrow(() -> new LostTemplateException(sha256));
        try {
            return TemplateReader.parse(body);
        } catch (TemplateException e) {
            throw new LostTemplateException(sha256, e);
        }
    }

    /** The template that a report was written with can no longer be had, so that the report cannot be derived. */
    public static final class LostTemplateException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String sha256;
        private final String reason;

        private LostTemplateException(String sha256) {
            super("The template of reports with SHA-256 " + sha256
                    + " is not kept, or it was changed. Restore the table" + " report_template from a backup.");
            this.sha256 = sha256;
            this.reason = "the template of the report is not kept, or it was changed";
        }

        private LostTemplateException(String sha256, TemplateException refused) {
            super(
                    "This version of the program refuses the template of reports with SHA-256 " + sha256
                            + ". Use the version" + " that wrote the report. " + refused.getMessage(),
                    refused);
            this.sha256 = sha256;
            this.reason = "this version of the program refuses the template of the report";
        }

        /** Its hash, 64 hexadecimal digits. */
        public String sha256() {
            return sha256;
        }

        /** Why, in words. */
        public String reason() {
            return reason;
        }
    }
}
