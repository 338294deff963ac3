package io.fluxer.embedded;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FrameTrackerTests {

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 125, 126, 127, 65535, 65536, 100_000 })
	void standsBetweenFramesAtTheirEndsAndNowhereElse(int payload) {
		ByteBuf stream = Unpooled.buffer();
		write(stream, payload);
		int first = stream.readableBytes();
		write(stream, payload);
		FrameTracker tracker = new FrameTracker();
		assertThat(tracker.isInsideFrame()).isFalse();
		for (int i = 0; i < stream.readableBytes(); i++) {
			tracker.accept(stream, i, 1);
			boolean end = i + 1 == first || i + 1 == 2 * first;
			assertThat(tracker.isInsideFrame()).as("after byte %s", i).isEqualTo(!end);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 7, 1000 })
	void readsPiecesOfAnySizeAlike(int piece) {
		ByteBuf stream = Unpooled.buffer();
		write(stream, 200);
		write(stream, 0);
		write(stream, 70_000);
		FrameTracker tracker = new FrameTracker();
		int total = stream.readableBytes();
		for (int at = 0; at < total; at += piece) {
			tracker.accept(stream, at, Math.min(piece, total - at));
		}
		assertThat(tracker.isInsideFrame()).isFalse();
	}

	private static void write(ByteBuf stream, int payload) {
		stream.writeByte(0x81);
		if (payload < 126) {
			stream.writeByte(payload);
		}
		else if (payload < 65536) {
			stream.writeByte(126).writeShort(payload);
		}
		else {
			stream.writeByte(127).writeLong(payload);
		}
		stream.writeZero(payload);
	}

}
