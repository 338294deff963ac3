package io.fluxer.boot.docs.commands;

import io.fluxer.boot.command.CommandContext;
import io.fluxer.boot.command.CommandRefusal;
import io.fluxer.boot.command.DefaultCommandReplies;
import io.fluxer.entity.MessagePayload;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

// tag::replies[]
@Component
class PoliteReplies extends DefaultCommandReplies {

	PoliteReplies(MessageSource messages) {
		super(messages);
	}

	@Override
	public @Nullable MessagePayload refused(CommandContext context, CommandRefusal refusal) {
		if (refusal instanceof CommandRefusal.CoolingDown cooling) {
			return MessagePayload.text("Patience, please: " + cooling.remaining().toSeconds() + " seconds.");
		}
		return super.refused(context, refusal);
	}

}
// end::replies[]
