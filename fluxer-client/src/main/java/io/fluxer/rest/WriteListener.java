package io.fluxer.rest;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/**
 * Tells of each piece that the socket has taken. What has been read from a file tells
 * nothing: megabytes of it may stand in a queue before a slow connection.
 */
final class WriteListener extends ChannelOutboundHandlerAdapter {

	private final Runnable onWritten;

	WriteListener(Runnable onWritten) {
		this.onWritten = onWritten;
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		// The promise that came need not take listeners.
		ChannelPromise written = context.newPromise();
		written.addListener((future) -> {
			if (future.isSuccess()) {
				this.onWritten.run();
				promise.trySuccess();
			}
			else {
				promise.tryFailure(future.cause());
			}
		});
		context.write(message, written);
	}

}
