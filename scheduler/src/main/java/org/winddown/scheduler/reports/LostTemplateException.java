package org.winddown.scheduler.reports;

import org.winddown.reporting.template.TemplateException;

/** The template that a report was written with can no longer be had, so that the report cannot be derived. */
public final class LostTemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sha256;
    private final String reason;

    LostTemplateException(String sha256) {
        super("The template of reports with SHA-256 " + sha256 + " is not kept, or it was changed. Restore the table"
                + " report_template from a backup.");
        this.sha256 = sha256;
        this.reason = "the template of the report is not kept, or it was changed";
    }

    LostTemplateException(String sha256, TemplateException refused) {
        super("This version of the program refuses the template of reports with SHA-256 " + sha256 + ". Use the version"
                + " that wrote the report. " + refused.getMessage(), refused);
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
