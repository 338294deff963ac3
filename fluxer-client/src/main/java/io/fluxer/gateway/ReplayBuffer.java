package io.fluxer.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The dispatches that came between RESUME and RESUMED. The server does not send them in
 * strict order, and may send one twice (Fluxer's gateway, replay).
 */
final class ReplayBuffer {

	static final int CAPACITY = 8192;

	private final TreeMap<Long, GatewayFrame> frames = new TreeMap<>();

	void hold(GatewayFrame frame) {
		this.frames.putIfAbsent(frame.sequence(), frame);
	}

	boolean isFull() {
		return this.frames.size() >= CAPACITY;
	}

	/**
	 * Removes what is held.
	 * @return the frames by rising sequence
	 */
	List<GatewayFrame> drain() {
		List<GatewayFrame> drained = new ArrayList<>(this.frames.values());
		this.frames.clear();
		return drained;
	}

}
