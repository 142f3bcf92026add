// Generated from contracts/TicketBroker.sol by `npm run abi`. Do not edit.

export const ticketBrokerAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "period",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "accounts",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "unlockAt",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bookId",
    "inputs": [
      {
        "name": "book",
        "type": "tuple",
        "internalType": "struct Book",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "redeemer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "faceValue",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "winProb",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "redeemBy",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "lane",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seq",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "length",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "salt",
            "type": "bytes16",
            "internalType": "bytes16"
          },
          {
            "name": "senderRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recipientRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cancelUnlock",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "checkBook",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "winners",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "senderPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "reason",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "draw",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "checkTicket",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientRand",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "reason",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "draw",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "claimable",
    "inputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "collect",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "earmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "epoch",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "fund",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "fundEarmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "income",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "redeemBook",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "winners",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "senderPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "redeemTicket",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientRand",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setOwner",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "validUntil",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "slot",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "seq",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "index",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "earmarked",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "releaseAt",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "ticketId",
    "inputs": [
      {
        "name": "ticket",
        "type": "tuple",
        "internalType": "struct Ticket",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "redeemer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "faceValue",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "winProb",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "redeemBy",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "lane",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seq",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "index",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "recipientRandHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "unlock",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "unlockPeriod",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "withdraw",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "deposit",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "reserve",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "Collected",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Earmarked",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "fromDeposit",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Funded",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "funder",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "reserve",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OwnerSet",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Redeemed",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "place",
        "type": "bytes32",
        "indexed": false,
        "internalType": "PlaceWord"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "UnlockCancelled",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "UnlockStarted",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "unlockAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Withdrawn",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "reserve",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AlreadyUnlocking",
    "inputs": []
  },
  {
    "type": "error",
    "name": "AmountTooLarge",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ConsentExpired",
    "inputs": []
  },
  {
    "type": "error",
    "name": "IndexOutOfRange",
    "inputs": []
  },
  {
    "type": "error",
    "name": "IndexReplayed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "InsufficientFunds",
    "inputs": [
      {
        "name": "available",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOwner",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotUnlocking",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotWinner",
    "inputs": []
  },
  {
    "type": "error",
    "name": "OwnerAlreadySet",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ReserveUnavailable",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StillLocked",
    "inputs": [
      {
        "name": "unlockAt",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TermsExpired",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TicketMalformed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TransferFailed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "UnlockPeriodOutOfRange",
    "inputs": []
  },
  {
    "type": "error",
    "name": "WrongValue",
    "inputs": [
      {
        "name": "sent",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  }
] as const

/** Creation code; the constructor's argument goes behind it. */
export const ticketBrokerBytecode =
  '0x610100806040523461013157602081612f9a80380380916100208285610135565b8339810103126101315751466080523060a05260405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f7b0d6dd097a66ec46094261edb06469bff38be3efff75536647c40572fbbccba60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a081526100c560c082610135565b51902060c05280158015610124575b6101155760e052604051612e2d908161016d823960805181611c0e015260a05181611d07015260c05181611ccd015260e05181818161128e01526114c80152f35b630cda068960e21b5f5260045ffd5b506301e1338081116100d4565b5f80fd5b601f909101601f19168101906001600160401b0382119082101761015857604052565b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c90816306ec16f8146115a85750806317ca0cdf146114eb57806320d3a0b414611493578063234c27d31461132f5780632f6c493c146111d25780633590f4af1461108d57806335f9278014610f87578063387b166114610d825780635947361a14610ca85780635e5c06e214610bf857806373494e68146109a55780638ea1eacc14610942578063900cf0cf146109055780639745e9ec146106bd578063d4570c1c14610672578063e19d5c12146105c5578063e678075f1461053a578063eebffc921461045a578063f3c5a5d4146103075763f940e385146100f8575f80fd5b346103035760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126103035761012f611647565b61013761166a565b9073ffffffffffffffffffffffffffffffffffffffff610156826121de565b1633036102db5773ffffffffffffffffffffffffffffffffffffffff16805f525f60205260405f20600181019167ffffffffffffffff835460a01c1680156102b35780421115610288575060409361027c918354946fffffffffffffffffffffffffffffffff86169560801c947fffffffffffffffffffffffffffffffff0000000000000000000000000000000081541681556fffffffffffffffffffffffffffffffff81541690557fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff81541690558551908582528460208301527f91fb9d98b786c57d74c099ccd2beca1739e9f6a81fb49001ca465c4b7591bbe28773ffffffffffffffffffffffffffffffffffffffff851693a36102768385611957565b90611a1f565b82519182526020820152f35b7f16b82bbe000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7ff61050dc000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f30cd7471000000000000000000000000000000000000000000000000000000005f5260045ffd5b5f80fd5b346103035761043b61044761035a61036c6104416103243661187a565b949a829799989a969b5f959295949394506103468c8c8360e01c913391611acd565b5f5260016020528c8b60405f20549d612618565b610362611c0c565b8b60a01c90612753565b97909560801c917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f01010101010101010101010101010101010101010101010101010101010101017f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f7f55555555555555555555555555555555555555555555555555555555555555558460011c1684037f3333333333333333333333333333333333333333333333333333333333333333808260021c169116018060041c01160260f81c911460081b1790565b90611a0c565b92612cdb565b61045660405192839283611906565b0390f35b346103035760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261030357610491611647565b73ffffffffffffffffffffffffffffffffffffffff6104af826121de565b1633036102db5773ffffffffffffffffffffffffffffffffffffffff16805f525f602052600160405f200167ffffffffffffffff815460a01c16156102b3577fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff81541690557ffa044b7b93a40365dc68049797c2eb06918523d694e5d56e406cac3eb35578e55f80a2005b34610303576105b961044761054e366116b0565b94979395949290919061056760e082901c33888c611acd565b5f5260016020526105808482898c60405f20549a611b1f565b610588611c0c565b917fffffffffffffffffffffffffffffffff000000000000000000000000000000008860a01c9160801b1692611d2e565b94909260801c92612cdb565b346103035760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610303576105fc611647565b61060461166a565b61060c61168d565b6064359163ffffffff831683036103035761062693611acd565b5f526001602052608060405f205463ffffffff8160a01c916fffffffffffffffffffffffffffffffff8160201c1682604051948360c01c86521660208501526040840152166060820152f35b346103035760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610303576106a9611647565b506106b261166a565b5060206040515f8152f35b34610303576107046106ce3661187a565b9082879a93999895948998979561035a876106ef8160e01c8d33908d611acd565b9a8b5f5260016020528a60405f20549d612618565b507fffffffff0000000000000000000000000000000000000000000000000000000081166108fe57506107be867f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b95600187018097116108d1576108c27fffffffffffffffffffffffff00000000000000000000000000000000000000009161043b6108cf9a60801c917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f01010101010101010101010101010101010101010101010101010101010101017f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f7f55555555555555555555555555555555555555555555555555555555555555558460011c1684037f3333333333333333333333333333333333333333333333333333333333333333808260021c169116018060041c01160260f81c911460081b1790565b9660801b91161793611f37565b005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b5f5260045ffd5b34610303575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126103035760206040516201518042048152f35b346103035760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126103035773ffffffffffffffffffffffffffffffffffffffff61098e611647565b165f526002602052602060405f2054604051908152f35b34610303576109b336611778565b909373ffffffffffffffffffffffffffffffffffffffff6109d6829594956121de565b1633036102db5773ffffffffffffffffffffffffffffffffffffffff811692835f525f60205260405f20946fffffffffffffffffffffffffffffffff865416956fffffffffffffffffffffffffffffffff851696808811610bc8578790036fffffffffffffffffffffffffffffffff81116108d1576fffffffffffffffffffffffffffffffff167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905573ffffffffffffffffffffffffffffffffffffffff82169586158015610baa575b610b82577f900749bd82491f325620429e840683576a6463f70f10bf7ec40b8a9566e59da394610aee898473ffffffffffffffffffffffffffffffffffffffff96606098611acd565b90815f5260016020527fffffffffffffffffffffffff00000000000000000000000000000000ffffffff73ffffffffffffffffffffffffffffffff00000000610b5160405f2054936fffffffffffffffffffffffffffffffff8560201c16612228565b60201b16911617905f52600160205260405f205563ffffffff604051981688526020880152600160408801521694a4005b7fd92e233d000000000000000000000000000000000000000000000000000000005f5260045ffd5b5073ffffffffffffffffffffffffffffffffffffffff821615610aa5565b87907f03eb8b54000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b346103035760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126103035773ffffffffffffffffffffffffffffffffffffffff610c44611647565b165f525f602052608060405f2067ffffffffffffffff60018254920154604051926fffffffffffffffffffffffffffffffff81168452841c602084015273ffffffffffffffffffffffffffffffffffffffff8116604084015260a01c166060820152f35b34610303576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610303576020610d7a610d6d604051610cec816119ae565b610cf4611647565b8152610cfe61166a565b84820152610d0a61168d565b6040820152610d17611759565b6060820152610d24611835565b6080820152610d3161184c565b60a0820152610d3e611732565b60c0820152610d4b611863565b60e0820152610d58611745565b610100820152610124356101208201526124fa565b610d75611c0c565b612dda565b604051908152f35b346103035760a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261030357610db9611647565b610dc161166a565b6044359067ffffffffffffffff82168092036103035773ffffffffffffffffffffffffffffffffffffffff16918215610b825773ffffffffffffffffffffffffffffffffffffffff811691825f525f602052600160405f20019182549073ffffffffffffffffffffffffffffffffffffffff8216610f5f578592853303610e90575b50507fffffffffffffffffffffffff0000000000000000000000000000000000000000161790557f342827c97908e5e2f71151c08502a66d44b6f758e3ac2f1de95f02eb95f0a7355f80a3005b80919293504211610f3757610f01916040519060208201927f5cede8ae2e679addcf2b76d0b8f202bb16c7363c0bf40933cfda5fe38efd3c8f8452886040840152606083015260608252610ee56080836119cb565b610efb6084359360643593519020610d75611c0c565b9061241c565b15610f0f5783908580610e43565b7f37e8456b000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fc479e86d000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fcf04b1bb000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610303576101807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261030357604051610fc381611964565b610fcb611647565b8152610fd561166a565b6020820152610fe261168d565b6040820152610fef611759565b6060820152610ffc611835565b608082015261100961184c565b60a0820152611016611732565b60c0820152611023611863565b60e0820152611030611745565b61010082015261012435907fffffffffffffffffffffffffffffffff000000000000000000000000000000008216820361030357610d6d81602093610120610d7a94015261014435610140820152610164356101608201526122c4565b60607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610303576110bf611647565b6024356fffffffffffffffffffffffffffffffff81169182820361030357604435906fffffffffffffffffffffffffffffffff821680920361030357816111aa5773ffffffffffffffffffffffffffffffffffffffff16918215610b8257611126846121a5565b825f525f6020526fffffffffffffffffffffffffffffffff61114f60405f209282845416612228565b167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905560405192835260208301527f73884fbf40e5433ea6f75b9343f3208649c9b8430641c927f0ed89d4eac6945b60403393a3005b7ff8e6c23a000000000000000000000000000000000000000000000000000000005f5260045ffd5b346103035760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261030357611209611647565b73ffffffffffffffffffffffffffffffffffffffff611227826121de565b1633036102db5773ffffffffffffffffffffffffffffffffffffffff16805f525f602052600160405f200167ffffffffffffffff815460a01c166113075760207f88b1d573db1a707832e5151c5be4deadc79ca44d3e5c48960fb699a158eefd70916112b37f000000000000000000000000000000000000000000000000000000000000000042611957565b81547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff1660a082901b7bffffffffffffffff00000000000000000000000000000000000000001617909155604051908152a2005b7fe47b668b000000000000000000000000000000000000000000000000000000005f5260045ffd5b61133836611778565b909373ffffffffffffffffffffffffffffffffffffffff8194939416928315610b82576fffffffffffffffffffffffffffffffff831694611378866121a5565b73ffffffffffffffffffffffffffffffffffffffff82169586158015611475575b610b82577f900749bd82491f325620429e840683576a6463f70f10bf7ec40b8a9566e59da3946113e2898473ffffffffffffffffffffffffffffffffffffffff96606098611acd565b90815f5260016020527fffffffffffffffffffffffff00000000000000000000000000000000ffffffff73ffffffffffffffffffffffffffffffff0000000061144560405f2054936fffffffffffffffffffffffffffffffff8560201c16612228565b60201b16911617905f52600160205260405f205563ffffffff6040519816885260208801525f60408801521694a4005b5073ffffffffffffffffffffffffffffffffffffffff821615611399565b34610303575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126103035760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610303576115696114fc366116b0565b5f97919395929497506115148660e01c338986611acd565b93845f52600160205260405f20549561153083898c888d611b1f565b611538611c0c565b908860a01c7fffffffffffffffffffffffffffffffff000000000000000000000000000000008b60801b1692611d2e565b50957fffffffff0000000000000000000000000000000000000000000000000000000087166115a0576108cf965060801c94611f37565b865f5260045ffd5b346103035760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261030357602090610d7a6115e5611647565b91335f526002845260405f2054928391335f52600286525f604081205582815273ffffffffffffffffffffffffffffffffffffffff8216907f484decdc1e9549e1866295f6f86c889ded3f7de410e7488a7a415978589dc8fd873392a3611a1f565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361030357565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361030357565b6044359073ffffffffffffffffffffffffffffffffffffffff8216820361030357565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60e09101126103035760043573ffffffffffffffffffffffffffffffffffffffff81168103610303579060243573ffffffffffffffffffffffffffffffffffffffff81168103610303579060443590606435906084359060a4359060c43590565b60c4359063ffffffff8216820361030357565b610104359063ffffffff8216820361030357565b606435906fffffffffffffffffffffffffffffffff8216820361030357565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60a09101126103035760043573ffffffffffffffffffffffffffffffffffffffff81168103610303579060243573ffffffffffffffffffffffffffffffffffffffff81168103610303579060443573ffffffffffffffffffffffffffffffffffffffff81168103610303579060643563ffffffff8116810361030357906084356fffffffffffffffffffffffffffffffff811681036103035790565b6084359067ffffffffffffffff8216820361030357565b60a4359067ffffffffffffffff8216820361030357565b60e4359067ffffffffffffffff8216820361030357565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc6101209101126103035760043573ffffffffffffffffffffffffffffffffffffffff81168103610303579060243573ffffffffffffffffffffffffffffffffffffffff81168103610303579060443590606435906084359060a4359060c4359060e435906101043590565b92919060607fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080946040895280519182918260408c015201858a015e5f84828a0101520116850101930152565b919082018092116108d157565b610180810190811067ffffffffffffffff82111761198157604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b610140810190811067ffffffffffffffff82111761198157604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761198157604052565b818102929181159184041417156108d157565b73ffffffffffffffffffffffffffffffffffffffff811615610b82575f80809381935af13d15611ac8573d67ffffffffffffffff81116119815760405190611a8f601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe016602001836119cb565b81525f60203d92013e5b15611aa057565b7f90b8ec18000000000000000000000000000000000000000000000000000000005f5260045ffd5b611a99565b9273ffffffffffffffffffffffffffffffffffffffff63ffffffff9293816040519581602088019816885216604086015216606084015216608082015260808152611b1960a0826119cb565b51902090565b93919290925f610120604051611b34816119ae565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e082015282610100820152015267ffffffffffffffff8160801c91818160401c168460e01c9373ffffffffffffffffffffffffffffffffffffffff63ffffffff858860a01c169760801c16976040516020810191825260208152611bc26040826119cb565b51902098816040519b611bd48d6119ae565b168b521660208a01523360408a0152606089015260808801521660a086015260c085015260e084015261010083015261012082015290565b7f0000000000000000000000000000000000000000000000000000000000000000461480611cef575b611ccb5760405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f7b0d6dd097a66ec46094261edb06469bff38be3efff75536647c40572fbbccba60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a08152611b1960c0826119cb565b7f000000000000000000000000000000000000000000000000000000000000000090565b5073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014611c35565b9096949295969391937fffffffffffffffffffffffffffffffff000000000000000000000000000000005f986040516020810191868352876040830152606082015260608152611d7f6080826119cb565b5190209716611f005763ffffffff610100860151168015611ed55767ffffffffffffffff60a0870151164211611eaa576bffffffffffffffffffffffff806bffffffffffffffff0000000060e089015160201b1693169216171115611e815790611df6611e169392611df0866124fa565b90612dda565b73ffffffffffffffffffffffffffffffffffffffff60208601511661241c565b15611e5b57608067ffffffffffffffff910151168260c01c1015611e3657565b7f618c7242000000000000000000000000000000000000000000000000000000009250565b507f37e8456b000000000000000000000000000000000000000000000000000000009250565b507fd44e0629000000000000000000000000000000000000000000000000000000009550505050565b507f8e45a9920000000000000000000000000000000000000000000000000000000097505050505050565b507f1390f2a10000000000000000000000000000000000000000000000000000000097505050505050565b507f03f223fd00000000000000000000000000000000000000000000000000000000965050505050565b919082039182116108d157565b91909493926fffffffffffffffffffffffffffffffff8160201c165f90868181115f1461215b575073ffffffffffffffffffffffffffffffffffffffff88165f525f60205260405f20906fffffffffffffffffffffffffffffffff825416611f9f828a611f2a565b918183116121225750916fffffffffffffffffffffffffffffffff80611fff73ffffffffffffffffffffffffffffffffffffffff99989796947fffffffffffffffffffffffff00000000000000000000000000000000ffffffff96611f2a565b16167fffffffffffffffffffffffffffffffff000000000000000000000000000000008254161790555b7fffffffffffffffffffffffff00000000000000000000000000000000000000008760801c916bffffffffffffffff00000000806fffffffffffffffffffffffff000000008a73ffffffffffffffffffffffffffffffff000000006fffffffffffffffffffffffffffffffff63ffffffff8916961660201b169816951616161760a01b16171617905f52600160205260405f20551691825f52600260205260405f206120d6828254611957565b905560405191825260208201527ff4e8bb6753ba4cd2759e0a98f2f7e2b2895df2c327aa44751a959bc9335b6e22604073ffffffffffffffffffffffffffffffffffffffff33951692a4565b899161212d91611957565b7f03eb8b54000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b73ffffffffffffffffffffffffffffffffffffffff95949392506121a0907fffffffffffffffffffffffff00000000000000000000000000000000ffffffff92611f2a565b612029565b8034036121af5750565b7f195a3ca1000000000000000000000000000000000000000000000000000000005f523460045260245260445ffd5b9073ffffffffffffffffffffffffffffffffffffffff82165f525f60205273ffffffffffffffffffffffffffffffffffffffff600160405f200154169182156122245750565b9150565b6fffffffffffffffffffffffffffffffff16806fffffffffffffffffffffffffffffffff03916fffffffffffffffffffffffffffffffff83116108d1576fffffffffffffffffffffffffffffffff8091169216821161229c57016fffffffffffffffffffffffffffffffff81116108d15790565b7f06250401000000000000000000000000000000000000000000000000000000005f5260045ffd5b60405161016060208201927fe84b591331d1db1da9ffb7a95e51db77639f044214f72de64a7c61d6917782e5845273ffffffffffffffffffffffffffffffffffffffff815116604084015273ffffffffffffffffffffffffffffffffffffffff602082015116606084015273ffffffffffffffffffffffffffffffffffffffff60408201511660808401526fffffffffffffffffffffffffffffffff60608201511660a084015267ffffffffffffffff60808201511660c084015267ffffffffffffffff60a08201511660e084015263ffffffff60c08201511661010084015267ffffffffffffffff60e08201511661012084015263ffffffff610100820151166101408401527fffffffffffffffffffffffffffffffff00000000000000000000000000000000610120820151168284015261014081015161018084015201516101a08201526101a08152611b196101c0826119cb565b9291907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8316927f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084116124f15760ff1c601b019081601b116108d1576020935f9360ff60809460405194855216868401526040830152606082015282805260015afa156124e65773ffffffffffffffffffffffffffffffffffffffff5f511680151591826124ca57505090565b73ffffffffffffffffffffffffffffffffffffffff1614919050565b6040513d5f823e3d90fd5b50505050505f90565b60405161012060208201927fe08c7b17169b42a881f7c04f23022703e6fe6c39e3866b99a4b2dc07b1118f70845273ffffffffffffffffffffffffffffffffffffffff815116604084015273ffffffffffffffffffffffffffffffffffffffff602082015116606084015273ffffffffffffffffffffffffffffffffffffffff60408201511660808401526fffffffffffffffffffffffffffffffff60608201511660a084015267ffffffffffffffff60808201511660c084015267ffffffffffffffff60a08201511660e084015263ffffffff60c08201511661010084015267ffffffffffffffff60e0820151168284015263ffffffff6101008201511661014084015201516101608201526101608152611b19610180826119cb565b9290915f61016060405161262b81611964565b8281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e082015282610100820152826101208201528261014082015201528060801c9067ffffffffffffffff808260401c16918460e01c92828660a01c169473ffffffffffffffffffffffffffffffffffffffff7fffffffffffffffffffffffffffffffff0000000000000000000000000000000063ffffffff8960801c169860801b1698816040519b6126e48d611964565b168b521660208a01523360408a0152606089015260808801521660a086015260c085015260e08401526101008301526101208201525f6101408201525f61016082015290565b604051906040820182811067ffffffffffffffff821117611981576040525f6020838281520152565b949291979695969390935f9463ffffffff6101008b0151168560808211918215612cd2575b8215612cc6575b5050612c965767ffffffffffffffff60a08b0151164211612c665760e08a015190600186190186167e1f0d1e100c1d070f090b19131c1706010e11080a1a141802121b1503160405601f6101e07f804040554300526644320000502061067405302602000010750620017611707760fc7fb6db6db6ddddddddd34d34d349249249210842108c6318c639ce739cffffffff860260f81c161b60f71c1692831c63d76453e004161a1791600183018093116108d1576bffffffffffffffff000000006bffffffffffffffffffffffff8080941694169160201b1617161115612c375761286861272a565b507fffffffffffffffffffffffffffffffff000000000000000000000000000000006101208a015116908495605261289e61272a565b936040519b60808d016040528c526053811760208d015260408c019a8b521760608b0152612959604051968785527f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b600181018091116108d1579695965b86978115612b3b578160208201528b5160408201528a516060820152608081018091116108d157967fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82018281116108d1576001901b9081189803612a94576129d25f8092611f2a565b60078111612a1c57805b6129e95750969596612968565b6040808d208d528b208b527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff01806129dc565b6040808d208d52808c208c52808d208d52808c208c52808d208d52808c208c52808d208d52808c208c52808d208d52808c208c52808d208d52808c208c52808d208d52808c208c52808d208d528b208b527ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8016129d2565b612b25887f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b600181018091116108d1576129d2908092611f2a565b9b959a91965050612b709398919650969196602088019a808c52604052519051610160850152610140840152611df0836122c4565b9267ffffffffffffffff608083015116955f906001988751995b8b518b14612bd257878b528960808c208a518d14612bca575b82612bbd575b505099608081018091116108d15799612b8a565b60c01c109050895f612ba9565b945084612ba3565b975092975092975093612c0293985073ffffffffffffffffffffffffffffffffffffffff6020869901511661241c565b15612c0f575015611e3657565b7f37e8456b000000000000000000000000000000000000000000000000000000009450925050565b9750505050505050507fd44e062900000000000000000000000000000000000000000000000000000000905f90565b509750505050505050507f8e45a99200000000000000000000000000000000000000000000000000000000905f90565b509750505050505050507f1390f2a100000000000000000000000000000000000000000000000000000000905f90565b1c15159050855f61277f565b81159250612778565b9190917fffffffff000000000000000000000000000000000000000000000000000000008116612dbe57509073ffffffffffffffffffffffffffffffffffffffff6fffffffffffffffffffffffffffffffff612d5a9360201c1691165f525f6020526fffffffffffffffffffffffffffffffff60405f20541690611957565b90818111612d78575050604051612d726020826119cb565b5f815290565b604051917f03eb8b540000000000000000000000000000000000000000000000000000000060208401526024830152604482015260448152612dbb6064826119cb565b90565b9250505060405190602082015260048152612dbb6024826119cb565b906040519060208201927f190100000000000000000000000000000000000000000000000000000000000084526022830152604282015260428152611b196062826119cb56fea164736f6c6343000825000a'

/** keccak256 of the runtime code with zeros in all `ticketBrokerImmutables`. */
export const ticketBrokerRuntimeHash =
  '0xb194ad49a89af2b8db7732e1b1f1e8abf6205ca0fa9c40e7970bfcb7082bbff9'

/** Where in the runtime code a deployment writes its own values; in bytes. */
export const ticketBrokerImmutables: readonly { readonly start: number; readonly length: number }[] =
  [
  {
    "start": 4750,
    "length": 32
  },
  {
    "start": 5320,
    "length": 32
  },
  {
    "start": 7182,
    "length": 32
  },
  {
    "start": 7373,
    "length": 32
  },
  {
    "start": 7431,
    "length": 32
  }
]
