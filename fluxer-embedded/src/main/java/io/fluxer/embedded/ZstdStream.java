package io.fluxer.embedded;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import org.jspecify.annotations.Nullable;

/**
 * The compression of one socket: an endless zstd stream in each direction, flushed after
 * each message. The client's may as well be complete frames, one a message (Fluxer's
 * gateway, framing). Used on the socket's event loop alone.
 */
final class ZstdStream implements SocketCompression {

	private static final int LEVEL = 3;

	private static final int BUFFER_BYTES = 64 * 1024;

	private static final int MAX_DECOMPRESSED_BYTES = 10 * 1024 * 1024;

	private final ZstdCompressCtx compressor = new ZstdCompressCtx().setLevel(LEVEL);

	private final ZstdDecompressCtx decompressor = new ZstdDecompressCtx();

	private final ByteBuffer input = ByteBuffer.allocateDirect(BUFFER_BYTES);

	private final ByteBuffer output = ByteBuffer.allocateDirect(BUFFER_BYTES);

	@Override
	public byte[] compress(byte[] message) {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream(BUFFER_BYTES);
		int at = 0;
		boolean last = false;
		while (!last) {
			at += fill(message, at);
			last = at == message.length;
			boolean flushed = false;
			while (this.input.hasRemaining() || (last && !flushed)) {
				this.output.clear();
				flushed = this.compressor.compressDirectByteBufferStream(this.output, this.input,
						last ? EndDirective.FLUSH : EndDirective.CONTINUE);
				drainTo(compressed);
			}
		}
		return compressed.toByteArray();
	}

	@Override
	public byte @Nullable [] decompress(byte[] message) {
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		int at = 0;
		try {
			while (at < message.length) {
				at += fill(message, at);
				boolean full = true;
				while (this.input.hasRemaining() || full) {
					this.output.clear();
					this.decompressor.decompressDirectByteBufferStream(this.output, this.input);
					full = !this.output.hasRemaining();
					drainTo(text);
					if (text.size() > MAX_DECOMPRESSED_BYTES) {
						return null;
					}
				}
			}
			return text.toByteArray();
		}
		catch (ZstdException ex) {
			return null;
		}
	}

	@Override
	public void close() {
		this.compressor.close();
		this.decompressor.close();
	}

	private int fill(byte[] message, int from) {
		int length = Math.min(message.length - from, BUFFER_BYTES);
		this.input.clear().put(message, from, length).flip();
		return length;
	}

	private void drainTo(ByteArrayOutputStream target) {
		this.output.flip();
		byte[] bytes = new byte[this.output.remaining()];
		this.output.get(bytes);
		target.writeBytes(bytes);
	}

}
