package io.fluxer.event;

/**
 * A group of the member list of a channel.
 *
 * @param id the id of a role, {@code online} or {@code offline}
 * @param count how many members are in it
 * @since 0.1.0
 */
public record MemberListGroup(String id, int count) {

	/**
	 * Checks that what the event is about is there.
	 */
	public MemberListGroup {
		Payload.required(id, "id");
	}

}
