package io.fluxer.event;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A change of the member list of a channel. The server sends {@code SYNC} alone.
 *
 * @param op what is done
 * @param range the first and the last line
 * @param items the lines
 * @since 0.1.0
 */
public record MemberListOperation(String op, List<Integer> range, List<MemberListItem> items) {

	/**
	 * Fills in what the wire left out.
	 */
	public MemberListOperation(String op, @Nullable List<Integer> range, @Nullable List<MemberListItem> items) {
		this.op = Payload.required(op, "op");
		this.range = Payload.list(range);
		this.items = Payload.list(items);
	}

}
