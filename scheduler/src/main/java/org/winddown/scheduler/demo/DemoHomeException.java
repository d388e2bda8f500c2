package org.winddown.scheduler.demo;

/** The folder is not the demo's to delete. */
public final class DemoHomeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoHomeException(String message) {
        super(message);
    }
}
