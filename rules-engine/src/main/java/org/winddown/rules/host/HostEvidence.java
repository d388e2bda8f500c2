package org.winddown.rules.host;

/** By what a row can say which computer it is about, the strongest first. An address is not among them. */
public enum HostEvidence {
    UUID("hardware UUID"),
    SERIAL("serial number"),
    MAC("MAC address"),
    ASSET_TAG("asset tag"),
    FQDN("full name"),
    WINDOWS_NAME("name in a Windows domain"),
    NAME("name");

    private final String words;

    HostEvidence(String words) {
        this.words = words;
    }

    /** What it is called in a sentence. */
    public String words() {
        return words;
    }

    /** Whether one computer has just one of these, so that two different ones are two computers. */
    boolean single() {
        return this == UUID || this == SERIAL || names();
    }

    /** Whether it is a name with the domain that it is a name in. */
    boolean names() {
        return this == FQDN || this == WINDOWS_NAME;
    }

    /** Whether sightings that differ in {@code other} cannot be joined by this. */
    boolean yieldsTo(HostEvidence other) {
        boolean hardware = this == UUID || this == SERIAL;
        return other != this
                && other.single()
                && (other.compareTo(this) < 0 || (hardware && (other == UUID || other == SERIAL)));
    }

    /**
     * Whether it is made by a machine, so that one text beside several names in one inventory belongs to none of them.
     */
    boolean machineMade() {
        return compareTo(ASSET_TAG) <= 0;
    }
}
