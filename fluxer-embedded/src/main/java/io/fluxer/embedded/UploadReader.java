package io.fluxer.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.fluxer.embedded.core.FileContent;
import io.netty.buffer.ByteBuf;

/**
 * Writes a body that is a file to disk while it comes in.
 */
final class UploadReader implements AutoCloseable {

	private final Path path;

	private final FileChannel channel;

	private long size;

	private boolean finished;

	UploadReader(TempFiles files) {
		try {
			this.path = files.next();
			this.channel = FileChannel.open(this.path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Takes the next bytes of the body.
	 * @param bytes the bytes; read, not released
	 */
	void offer(ByteBuf bytes) {
		try {
			while (bytes.isReadable()) {
				this.size += bytes.readBytes(this.channel, bytes.readableBytes());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns what has come in; it outlives this reader.
	 */
	FileContent finish() {
		this.finished = true;
		return new TempFileContent(this.path, this.size);
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			if (!this.finished) {
				TempFiles.delete(this.path);
			}
		}
	}

}
