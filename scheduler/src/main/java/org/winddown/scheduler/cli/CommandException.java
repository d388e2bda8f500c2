package org.winddown.scheduler.cli;

/** A command that could not be done; the message is for the person who typed it. */
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        super(message);
    }
}
