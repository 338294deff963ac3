package io.fluxer.rest;

import java.io.IOException;

/**
 * A file to send could not be opened or read to its end.
 */
final class UnreadableFileException extends IOException {

	UnreadableFileException(String filename, Throwable cause) {
		super("The file '" + filename + "' could not be read", cause);
	}

}
