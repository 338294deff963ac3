package io.fluxer.embedded;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The sockets that are open, oldest first, and the cuts that were made or are ordered.
 */
final class GatewaySockets {

	private static final int MAX_CUTS = 10_000;

	private final List<GatewaySocket> open = new ArrayList<>();

	private final Deque<Cut> cuts = new ArrayDeque<>();

	private @Nullable Long orderedCut;

	private boolean refusing;

	private boolean answeringPlain;

	private int fragmentBytes;

	synchronized void opened(GatewaySocket socket) {
		this.open.add(socket);
		Long bytes = this.orderedCut;
		if (bytes != null) {
			this.orderedCut = null;
			socket.execute(() -> socket.cutHandler().cutAfter(bytes));
		}
	}

	synchronized void closed(GatewaySocket socket) {
		this.open.remove(socket);
	}

	synchronized void cutAfter(long bytes) {
		if (this.open.isEmpty()) {
			this.orderedCut = bytes;
		}
		else {
			GatewaySocket newest = this.open.get(this.open.size() - 1);
			newest.execute(() -> newest.cutHandler().cutAfter(bytes));
		}
	}

	synchronized void cutAll() {
		for (GatewaySocket socket : this.open) {
			socket.execute(socket.cutHandler()::reset);
		}
	}

	synchronized void addCut(Cut cut) {
		this.cuts.addLast(cut);
		if (this.cuts.size() > MAX_CUTS) {
			this.cuts.removeFirst();
		}
	}

	synchronized List<Cut> cuts() {
		return new ArrayList<>(this.cuts);
	}

	synchronized boolean isRefusing() {
		return this.refusing;
	}

	synchronized boolean isAnsweringPlain() {
		return this.answeringPlain;
	}

	synchronized void answerPlain(boolean plain) {
		this.answeringPlain = plain;
	}

	synchronized int fragmentBytes() {
		return this.fragmentBytes;
	}

	synchronized void fragment(int bytes) {
		this.fragmentBytes = bytes;
	}

	synchronized int compressed() {
		return (int) this.open.stream().filter(GatewaySocket::isCompressed).count();
	}

	synchronized void refuse(boolean refuse) {
		this.refusing = refuse;
	}

}
