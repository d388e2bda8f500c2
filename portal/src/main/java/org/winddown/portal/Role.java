package org.winddown.portal;

/** What a person may see and do in the portal. */
public enum Role {
    /** Runs the installation; sees everything and may upload for every unit. */
    OPERATOR("Operator", true, true, true),
    /** Reads reports and answers auditors; sees everything and may upload for every unit. */
    COMPLIANCE_OFFICER("Compliance officer", true, true, true),
    /** Keeps the inventories of the units the account is tied to; sees and uploads for those only. */
    ASSET_MANAGER("Asset manager", false, true, false),
    /** Reads everything, changes nothing. */
    AUDITOR("Auditor", true, false, false);

    private final String title;
    private final boolean seesAllUnits;
    private final boolean mayUpload;
    private final boolean mayRelease;

    Role(String title, boolean seesAllUnits, boolean mayUpload, boolean mayRelease) {
        this.title = title;
        this.seesAllUnits = seesAllUnits;
        this.mayUpload = mayUpload;
        this.mayRelease = mayRelease;
    }

    /** In words, for a page. */
    public String title() {
        return title;
    }

    /** Whether every unit and the reports on the whole enterprise are open to it. */
    public boolean seesAllUnits() {
        return seesAllUnits;
    }

    /** Whether it may upload inventories, for the units it sees, and undo or decline what was uploaded for them. */
    public boolean mayUpload() {
        return mayUpload;
    }

    /** Whether it may let an import take effect that is held: not whoever keeps the inventory that lost so much. */
    public boolean mayRelease() {
        return mayRelease;
    }
}
