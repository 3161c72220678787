Console.Error.WriteLine("entente: nothing here yet");
return 1;
