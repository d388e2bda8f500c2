package org.winddown.reporting.delivery.channel;

import org.jspecify.annotations.Nullable;

/** A consignment could not be handed over; the message holds neither a secret nor an address of a person. */
public final class ChannelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What else does not work. */
    private enum Reach {
        THIS_ONCE,
        WHOLE_PLACE,
        FOR_GOOD
    }

    private final Reach reach;

    private ChannelException(String message, Reach reach, @Nullable Throwable cause) {
        super(message, cause);
        this.reach = reach;
    }

    /** It may work later by itself: a mailbox is full, a file is locked. */
    public static ChannelException passing(String message, @Nullable Throwable cause) {
        return new ChannelException(message, Reach.THIS_ONCE, cause);
    }

    /** Nothing can be handed over there for now: a server does not answer, a folder is not mounted. */
    public static ChannelException unreachable(String message, @Nullable Throwable cause) {
        return new ChannelException(message, Reach.WHOLE_PLACE, cause);
    }

    /** It will not work until a person does something. */
    public static ChannelException lasting(String message, @Nullable Throwable cause) {
        return new ChannelException(message, Reach.FOR_GOOD, cause);
    }

    /** Whether anything else for the same place would fail alike. */
    public boolean wholePlace() {
        return reach == Reach.WHOLE_PLACE;
    }

    /** Whether trying again is of no use before a person has done something. */
    public boolean lasting() {
        return reach == Reach.FOR_GOOD;
    }
}
