package io.fluxer.gateway;

import java.nio.ByteBuffer;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.ZstdCompressCtx;

/**
 * The server's side of a compressed connection: one stream, flushed after each message.
 */
final class ServerStream implements AutoCloseable {

	private final ZstdCompressCtx compressor = new ZstdCompressCtx().setLevel(3);

	byte[] write(byte[] message) {
		ByteBuffer input = ByteBuffer.allocateDirect(message.length).put(message).flip();
		ByteBuffer output = ByteBuffer.allocateDirect(message.length + 1024);
		if (!this.compressor.compressDirectByteBufferStream(output, input, EndDirective.FLUSH)) {
			throw new AssertionError("The buffer was too small");
		}
		byte[] bytes = new byte[output.flip().remaining()];
		output.get(bytes);
		return bytes;
	}

	@Override
	public void close() {
		this.compressor.close();
	}

}
