package io.fluxer.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.fluxer.embedded.core.FileContent;

/**
 * A content in a file of its own.
 *
 * @param path the file
 * @param size its length in bytes
 */
record TempFileContent(Path path, long size) implements FileContent {

	@Override
	public boolean inMemory() {
		return false;
	}

	@Override
	public byte[] bytes() {
		try {
			return Files.readAllBytes(this.path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void discard() {
		TempFiles.delete(this.path);
	}

}
