package io.fluxer.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

/**
 * The server writes one endless stream that it flushes after each message. It takes one
 * complete zstd frame for each of the client's (Fluxer's gateway, framing).
 */
final class ZstdCompression implements MessageCompression {

	private static final int LEVEL = 3;

	private static final int BUFFER_BYTES = 64 * 1024;

	private final int maxMessageBytes;

	private final ZstdDecompressCtx decompressor = new ZstdDecompressCtx();

	private final ZstdCompressCtx compressor = new ZstdCompressCtx().setLevel(LEVEL);

	private final ByteBuf memory = PooledByteBufAllocator.DEFAULT.directBuffer(2 * BUFFER_BYTES, 2 * BUFFER_BYTES);

	private final ByteBuffer output = this.memory.nioBuffer(0, BUFFER_BYTES);

	private final ByteBuffer copies = this.memory.nioBuffer(BUFFER_BYTES, BUFFER_BYTES);

	private boolean closed;

	/**
	 * Creates the compression of a new connection.
	 * @param maxMessageBytes how long a message of the server may be
	 */
	ZstdCompression(int maxMessageBytes) {
		this.maxMessageBytes = maxMessageBytes;
	}

	/**
	 * Uses all that is needed of the library once.
	 * @throws LinkageError if it is not there or does not work
	 */
	static void selfTest() {
		try (ZstdCompression compression = new ZstdCompression(BUFFER_BYTES)) {
			compression.decompress(DefaultDataBufferFactory.sharedInstance.wrap(compression.compress(new byte[1])));
		}
	}

	// The native memory must not be freed while it is in use by the other thread.
	@Override
	public synchronized byte[] decompress(DataBuffer message) {
		requireOpen();
		Collector collector = new Collector(this.maxMessageBytes);
		try (DataBuffer.ByteBufferIterator parts = message.readableByteBuffers()) {
			while (parts.hasNext()) {
				ByteBuffer part = parts.next();
				while (part.hasRemaining()) {
					decompress(part.isDirect() ? part : copy(part), collector);
				}
			}
		}
		catch (ZstdException ex) {
			throw new GatewayException("the compressed stream of the server cannot be read", 0, null);
		}
		return collector.bytes();
	}

	@Override
	public synchronized byte[] compress(byte[] message) {
		requireOpen();
		return this.compressor.compress(message);
	}

	@Override
	public synchronized void close() {
		if (!this.closed) {
			this.closed = true;
			this.decompressor.close();
			this.compressor.close();
			this.memory.release();
		}
	}

	private void decompress(ByteBuffer part, Collector collector) {
		boolean full = true;
		// A full buffer may leave more behind in the library's own.
		while (part.hasRemaining() || full) {
			this.output.clear();
			int before = part.position();
			this.decompressor.decompressDirectByteBufferStream(this.output, part);
			this.output.flip();
			if (part.hasRemaining() && part.position() == before && !this.output.hasRemaining()) {
				throw new GatewayException("the compressed stream of the server does not go on", 0, null);
			}
			full = this.output.limit() == BUFFER_BYTES;
			collector.add(this.output);
		}
	}

	private ByteBuffer copy(ByteBuffer part) {
		this.copies.clear();
		int length = Math.min(part.remaining(), this.copies.remaining());
		ByteBuffer slice = part.slice(part.position(), length);
		part.position(part.position() + length);
		return this.copies.put(slice).flip();
	}

	private void requireOpen() {
		if (this.closed) {
			throw new IllegalStateException("The connection is closed");
		}
	}

	/**
	 * Puts a message together; one that fits the buffer is copied once.
	 */
	private static final class Collector {

		private static final byte[] NOTHING = {};

		private final int limit;

		private final ByteArrayOutputStream earlier = new ByteArrayOutputStream(0);

		private byte[] last = NOTHING;

		Collector(int limit) {
			this.limit = limit;
		}

		void add(ByteBuffer output) {
			if (!output.hasRemaining()) {
				return;
			}
			if ((long) this.earlier.size() + this.last.length + output.remaining() > this.limit) {
				throw new GatewayException("a message of the server is longer than " + this.limit + " bytes", 0, null);
			}
			this.earlier.writeBytes(this.last);
			this.last = new byte[output.remaining()];
			output.get(this.last);
		}

		byte[] bytes() {
			if (this.earlier.size() == 0) {
				return this.last;
			}
			this.earlier.writeBytes(this.last);
			return this.earlier.toByteArray();
		}

	}

}
