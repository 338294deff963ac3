package io.fluxer.embedded;

import java.nio.channels.ClosedChannelException;
import java.util.function.BiConsumer;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Stands next to the socket, counts the bytes of WebSocket frames that pass, and resets
 * the TCP connection behind a chosen one. It is added once the upgrade is done, and works
 * on the channel's event loop alone.
 */
final class CutHandler extends ChannelOutboundHandlerAdapter {

	private final FrameTracker tracker = new FrameTracker();

	private final BiConsumer<Long, Boolean> onCut;

	private @Nullable ChannelHandlerContext context;

	private boolean cut;

	private long written;

	private long remaining = Long.MAX_VALUE;

	/**
	 * Creates the handler.
	 * @param onCut hears of the cut: the offset, and whether it fell inside a frame
	 */
	CutHandler(BiConsumer<Long, Boolean> onCut) {
		this.onCut = onCut;
	}

	@Override
	public void handlerAdded(ChannelHandlerContext ctx) {
		this.context = ctx;
	}

	void cutAfter(long bytes) {
		this.remaining = bytes;
		if (bytes == 0) {
			reset();
		}
	}

	@Override
	public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) throws Exception {
		if (this.cut) {
			ReferenceCountUtil.release(message);
			promise.tryFailure(new ClosedChannelException());
			return;
		}
		if (!(message instanceof ByteBuf bytes)) {
			super.write(ctx, message, promise);
			return;
		}
		int length = (int) Math.min(bytes.readableBytes(), this.remaining);
		this.tracker.accept(bytes, bytes.readerIndex(), length);
		this.written += length;
		if (this.remaining != Long.MAX_VALUE) {
			this.remaining -= length;
		}
		if (this.remaining > 0) {
			super.write(ctx, bytes, promise);
			return;
		}
		// The cut is made once the operating system has the bytes, so that exactly these
		// are sent.
		this.cut = true;
		ctx.writeAndFlush(bytes.readRetainedSlice(length), promise.unvoid()).addListener((done) -> reset());
		bytes.release();
	}

	/**
	 * Resets the connection now, without a close frame.
	 */
	void reset() {
		ChannelHandlerContext ctx = this.context;
		if (ctx == null || !ctx.channel().isOpen()) {
			return;
		}
		this.cut = true;
		ctx.channel().config().setOption(ChannelOption.SO_LINGER, 0);
		this.onCut.accept(this.written, this.tracker.isInsideFrame());
		ctx.close();
	}

}
