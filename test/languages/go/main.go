// Drives all operations of the generated client against the emulator.
package main

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"strings"

	"civis-credentials/client"
)

var background = context.Background()

func main() {
	key := os.Getenv("EMULATOR_KEY")
	authorize := func(_ context.Context, request *http.Request) error {
		request.Header.Set("Authorization", "Bearer "+key)
		return nil
	}
	credentials, err := client.NewClientWithResponses(os.Getenv("EMULATOR_URL"), client.WithRequestEditorFn(authorize))
	done(err)
	id := create(credentials)
	change(credentials, id)
	share(credentials, id)
	fail(credentials)
	transfer, err := credentials.CredentialsPutTransferWithResponse(background, id, client.TransferInput{UserId: 32, IncludeDependencies: true})
	done(err)
	check(200, transfer.StatusCode())
	check(0, len(transfer.JSON200.Dependencies))
	deleted, err := credentials.CredentialsDeleteWithResponse(background, id)
	done(err)
	check(204, deleted.StatusCode())
	fmt.Println("go: 16 operations, an error and a page")
}

// Create a credential, get it, and list a page.
func create(credentials *client.ClientWithResponses) int64 {
	types, err := credentials.CredentialsListTypesWithResponse(background)
	done(err)
	check(true, strings.Contains(strings.Join(types.JSON200.Types, ","), "Database"))
	name := "Made by Go"
	input := login("AKIAEXAMPLE", "not-a-real-secret-key")
	input.Name = &name
	made, err := credentials.CredentialsPostWithResponse(background, input)
	done(err)
	id := made.JSON201.Id
	found, err := credentials.CredentialsGetWithResponse(background, id)
	done(err)
	check(name, found.JSON200.Name)
	check("Amazon Web Services S3", found.JSON200.Type)
	check(nil, found.JSON200.RemoteHostId)
	check("ada", found.JSON200.User.Username)
	list, err := credentials.CredentialsListWithResponse(background, &client.CredentialsListParams{
		Type: &[]client.CredentialsListParamsType{
			client.CredentialsListParamsTypeDatabase,
			client.CredentialsListParamsTypeAmazonWebServicesS3,
		},
		Users: &[]int64{31, 32},
		Name:  &name,
	})
	done(err)
	check(1, len(*list.JSON200))
	check(id, (*list.JSON200)[0].Id)
	limit, number := 5, 2
	page, err := credentials.CredentialsListWithResponse(background, &client.CredentialsListParams{Limit: &limit, PageNum: &number})
	done(err)
	check(5, len(*page.JSON200))
	check("2", page.HTTPResponse.Header.Get("X-Pagination-Current-Page"))
	return id
}

// Change it, use it, and generate keys.
func change(credentials *client.ClientWithResponses, id int64) {
	note := "For the files that arrive at night."
	patched, err := credentials.CredentialsPatchWithResponse(background, id, client.CredentialPatch{Description: &note})
	done(err)
	check(note, *patched.JSON200.Description)
	password := "not-a-real-key-either"
	rotated, err := credentials.CredentialsPutWithResponse(background, id, login("AKIAROTATED", password))
	done(err)
	check("AKIAROTATED", rotated.JSON200.Username)
	check(nil, rotated.JSON200.Description)
	check(false, rotated.JSON200.UpdatedAt.Before(patched.JSON200.UpdatedAt))
	known, err := credentials.CredentialsPostAuthenticateWithResponse(background, client.AuthenticateInput{
		Url:            "https://s3.example.com",
		RemoteHostType: client.RemoteHostTypesS3Storage,
		Username:       "AKIAROTATED",
		Password:       &password,
	})
	done(err)
	check(id, known.JSON200.Id)
	hour := 3600
	keys, err := credentials.CredentialsPostTemporaryWithResponse(background, id, client.TemporaryCredentialInput{Duration: &hour})
	done(err)
	check("ASIA", keys.JSON200.AccessKey[:4])
}

// Share it with users and groups, and revoke the shares.
func share(credentials *client.ClientWithResponses, id int64) {
	readers := client.UserSharesInput{UserIds: []int64{32}, PermissionLevel: client.Read}
	shares, err := credentials.CredentialsPutSharesUsersWithResponse(background, id, readers)
	done(err)
	check("Grace Example", shares.JSON200.Readers.Users[0].Name)
	writers := client.GroupSharesInput{GroupIds: []int64{41}, PermissionLevel: client.Write}
	set, err := credentials.CredentialsPutSharesGroupsWithResponse(background, id, writers)
	done(err)
	check(200, set.StatusCode())
	list, err := credentials.CredentialsListSharesWithResponse(background, id)
	done(err)
	check(int64(41), list.JSON200.Writers.Groups[0].Id)
	check(2, list.JSON200.TotalUserShares)
	user, err := credentials.CredentialsDeleteSharesUsersWithResponse(background, id, 32)
	done(err)
	check(204, user.StatusCode())
	group, err := credentials.CredentialsDeleteSharesGroupsWithResponse(background, id, 41)
	done(err)
	check(204, group.StatusCode())
	target := int64(32)
	dependencies, err := credentials.CredentialsListDependenciesWithResponse(background, 1001, &client.CredentialsListDependenciesParams{UserId: &target})
	done(err)
	check("JobTypes::SqlRunner", (*dependencies.JSON200)[0].ObjectType)
}

// A missing credential is a 404.
func fail(credentials *client.ClientWithResponses) {
	missing, err := credentials.CredentialsGetWithResponse(background, 999999)
	done(err)
	check(404, missing.StatusCode())
	check("not_found", missing.JSON404.Error)
}

// A write-only field is a pointer, although it is required.
func login(username, password string) client.CredentialInput {
	return client.CredentialInput{Type: client.CredentialTypeAmazonWebServicesS3, Username: username, Password: &password}
}

func done(err error) {
	if err != nil {
		panic(err)
	}
}

// A pointer of the generated types that is nil counts as nil.
func check(expected, found any) {
	if expected == nil && strings.HasPrefix(fmt.Sprintf("%T", found), "*") && fmt.Sprint(found) == "<nil>" {
		return
	}
	if expected != found {
		panic(fmt.Sprintf("expected %v, found %v", expected, found))
	}
}
