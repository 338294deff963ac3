package io.fluxer.client;

import io.fluxer.entity.Permission;
import io.fluxer.entity.Permissions;
import io.fluxer.rest.Rest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InviteUrlTests {

	private final ClientOptions options = ClientOptions.defaults().withGatewayUrl("ws://127.0.0.1:10");

	private final Client client = new Client(this.options, Rest.create(this.options.rest()), FakeResources::new);

	@Test
	void namesTheBotAndWhatItAsksFor() {
		Outcome.of(this.client.login("5.secret-part"));
		assertThat(this.client.inviteUrl(Permissions.of(Permission.SEND_MESSAGES)))
			.isEqualTo("https://fluxer.app/oauth2/authorize?client_id=5&scope=bot&permissions=2048");
		assertThat(this.client.inviteUrl(Permissions.NONE)).endsWith("&permissions=0");
	}

	@Test
	void leadsToAnotherInstance() {
		Outcome.of(this.client.login("5.secret-part"));
		String expected = "https://chat.example.org/oauth2/authorize?client_id=5&scope=bot&permissions=8";
		Permissions administrator = Permissions.of(Permission.ADMINISTRATOR);
		assertThat(this.client.inviteUrl("https://chat.example.org", administrator)).isEqualTo(expected);
		assertThat(this.client.inviteUrl("https://chat.example.org/", administrator)).isEqualTo(expected);
	}

	@Test
	void isNotKnownBeforeTheLogin() {
		assertThatExceptionOfType(ClientNotReadyException.class)
			.isThrownBy(() -> this.client.inviteUrl(Permissions.NONE));
	}

}
